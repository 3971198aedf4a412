"""Parse and cast → statements: who is reported to have said, written or thought what."""
