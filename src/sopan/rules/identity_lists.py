"""Identity page, lists and types: legal basis, cautions, records and the like go in, findings come out (ID11–ID20)."""
