"""Indonesian: a word or a sentence goes in, what it is comes out. Usable alone; knows nothing of files or rules.

lists ▸ words, affixes ▸ lexicon ▸ stems ▸ kinds ▸ sentences, titles, likeness ▸ corrections ▸ clarity, spelling ▸
rewording
"""
