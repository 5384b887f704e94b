"""An SOP told as a story: a procedure in, sentences out."""
