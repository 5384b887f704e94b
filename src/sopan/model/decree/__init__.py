"""Decrees of an agency's head: their data, and the finished text of every part."""
