"""Bytes of a picture → what kind it is, and whether renderers take it: PNG, JPEG or SVG of bounded size."""

from __future__ import annotations

LARGEST = 2_000_000  # bytes
MOST_PIXELS = 40_000_000  # of a PNG: a small file may unpack to gigabytes


def kind_of(data: bytes) -> str | None:
    """`png`, `jpeg` or `svg+xml` (the end of its media type); None for anything else, or what is too large."""
    if len(data) > LARGEST:
        return None
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        wide, high = int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
        return "png" if wide * high <= MOST_PIXELS else None
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if b"<svg" in data[:1000] and b"<!ENTITY" not in data:
        return "svg+xml"
    return None
