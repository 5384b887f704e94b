"""The procedure as a whole goes in, findings about size, waiting and readability come out (QA)."""
