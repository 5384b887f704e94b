"""The title goes in, findings about its aspect, output and length come out (TT)."""
