"""Indonesian: words, stems and affixes, sentences and their parts. Usable alone; knows nothing of SOPs\x27 files or rules."""
