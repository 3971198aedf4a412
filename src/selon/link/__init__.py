"""Across dispatches: takes a store, judges what is the same, gives clusters that follow from the judgements.

`link.py` is the main path; for each kind of thing a file says which pairs are compared and by which features.
"""
