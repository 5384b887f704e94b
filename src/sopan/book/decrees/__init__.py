"""Decrees as documents, their drafts, and what forbids printing one."""
