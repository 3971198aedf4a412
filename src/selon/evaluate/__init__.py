"""Records against gold: takes annotated dispatches and what was read in them, gives precision, recall and F1."""
