"""The rules of an agency's whole folder: an `AgencyCase` goes in, findings come out; one module a subject, imported here
so that its rules are known."""

from __future__ import annotations
