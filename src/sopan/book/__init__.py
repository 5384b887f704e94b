"""An agency's folder → documents for people: the book, the decree, service standards, forms, posters."""
