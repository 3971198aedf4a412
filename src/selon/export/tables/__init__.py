"""Records → tables, for CSV and Parquet: one row a fact. Columns follow from the model."""
