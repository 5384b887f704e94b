"""Text and bytes ⇄ model: the SOP file (YAML), its canonical JSON, pasted tables, and the page that
carries itself."""

from sopan.files.canonical import FORMAT, canonical_json, fingerprint
from sopan.files.reading import Reading, read
from sopan.files.schema import schema
from sopan.files.tidying import tidy
from sopan.files.writing import write

__all__ = ["FORMAT", "Reading", "canonical_json", "fingerprint", "read", "schema", "tidy", "write"]
