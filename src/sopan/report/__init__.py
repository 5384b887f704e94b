"""Annotated drawings for people: a sheet and what was found go in, finished documents come out."""
