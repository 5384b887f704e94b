"""An agency's folder ⇄ model: the office, its structure, persons, duties, processes, regulations, decrees, services,
SOPs and the words of its book, each in a plain file."""

from sopan.files.agency.folder import contents_of, is_agency
from sopan.files.agency.reading import AgencyReading, read_agency

__all__ = ["AgencyReading", "contents_of", "is_agency", "read_agency"]
