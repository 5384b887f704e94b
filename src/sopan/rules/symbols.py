"""Symbols and drawing: the order of steps and columns, and the drawing where there is one, go in, findings come out (SY)."""
