"""The back matter of the book: forms, indexes, role cards."""
