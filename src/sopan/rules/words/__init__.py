"""What rules know about words: texts of an SOP go in, what they tell comes out.

Each module answers questions about one kind of text and judges nothing: it knows no `Case` and makes no finding.
What is true of Indonesian whatever the text is about belongs into `sopan.language`.
"""
