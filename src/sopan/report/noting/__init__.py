"""The notes for the meeting: a drawing and what was found in, the annotated pages out."""
