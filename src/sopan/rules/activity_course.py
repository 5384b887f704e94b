"""The steps as a whole go in, findings come out: what must be there, and where it begins and ends (ST01, ST09, ST10, ST13–ST15)."""
