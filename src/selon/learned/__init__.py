"""Features in, probabilities out: models trained on gold, read from files of the package. Knows no stage."""
