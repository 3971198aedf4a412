"""Pages that are made from the program itself: `python -m scripts.pages` writes them, and the outputs in all others."""
