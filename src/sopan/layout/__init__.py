"""Procedure + profile → `Sheet`: the finished drawing. Geometry only; a pure function.

The route of one drawing: `chart` (what is to be drawn) ▸ `columns` (widths) ▸ `rows` (broken text, heights) ▸ `pages`
(which rows stand together) ▸ `wiring` (the arrows of a page, on a `lattice`, found by `search`) ▸ `ink` (points) ▸
`table` and `identity` (cells).
"""

from sopan.layout.compose import lay_out

__all__ = ["lay_out"]
