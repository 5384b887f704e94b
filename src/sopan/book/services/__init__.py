"""Service standards, the citizen's page, the poster, the maklumat: a filled standard in, documents out."""
