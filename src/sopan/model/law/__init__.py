"""Regulations and how they are cited: a citation in, the regulation it names out; registers, standing on a day."""
