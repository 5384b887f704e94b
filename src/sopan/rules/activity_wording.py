"""The words of an activity go in, findings about verb, subject, object and vagueness come out (ST02–ST08, ST11, ST12)."""
