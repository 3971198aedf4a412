"""Parse → cast: the actors of a dispatch and which words mean them."""
