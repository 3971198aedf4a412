"""Records → brat's standoff: a text and its annotations for each dispatch, and the configuration for both."""
