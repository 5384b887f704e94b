"""Dates, durations and the working calendar: as offices write them, and what they mean."""
