"""Identity page, upper part: a procedure's unit, number, dates and official go in, findings come out (ID01–ID10)."""
