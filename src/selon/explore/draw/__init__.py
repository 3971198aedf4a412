"""Figures to geometry: takes counts, pairs and coordinates, gives points and paths that a template writes as SVG."""
