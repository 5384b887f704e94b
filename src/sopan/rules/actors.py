"""Those who act: the columns and who does what go in, findings come out (AC01–AC09)."""
