"""The named questions: a connection and what is wanted → answers. Nothing here writes."""
