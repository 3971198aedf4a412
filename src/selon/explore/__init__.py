"""A database of records to pages: takes a store, gives a local site, and a report as one file."""
