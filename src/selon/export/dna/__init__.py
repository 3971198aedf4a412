"""Records → a database for the Discourse Network Analyzer 3. `schema.sql` has its tables, `write` fills them."""
