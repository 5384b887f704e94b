"""The column Waktu goes in, findings come out (MB01–MB04, MB09, MB11)."""
