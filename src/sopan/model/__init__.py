"""Plain, immutable data that all rooms speak through: the procedure, its flow, dates, durations, calendars."""
