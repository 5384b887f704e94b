"""The forms F1 and F2 as workbooks, filled and read back."""
