"""Records → networks of actors and issues. `stances` and `ties` read entries, `graph` builds, `files` writes."""
