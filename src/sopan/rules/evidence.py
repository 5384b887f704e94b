"""Kelengkapan, Output and Keterangan of the steps go in, findings about the chain of evidence come out (MB05–MB08, MB12)."""
