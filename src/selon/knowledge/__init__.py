"""The tables of known actors as something to look into, to check, to hold against others, and to make bigger."""
