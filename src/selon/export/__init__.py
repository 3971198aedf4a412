"""Records → files that other programs read. Takes entries of a store, gives a file or a folder, whole or absent."""

FORMATS = {
    "jsonl": "the records as they are, one a line",
    "csv": "a folder of tables for spreadsheets and R, one row a fact",
    "parquet": "a folder of tables for DuckDB, Polars and pandas, one row a fact",
    "graphml": "a network for Gephi, visone and igraph",
    "gexf": "a network for Gephi, with the days on which each tie was seen",
    "plover": "events as PLOVER JSON, one a line",
    "polecat": "events in the 40 columns of POLECAT, parted by tabulators",
    "gdelt": "events in the 61 columns of GDELT 2.0, parted by tabulators, without a header",
    "dna": "a database for the Discourse Network Analyzer 3",
    "ftm": "FollowTheMoney entities for Aleph and OpenSanctions' tools, one a line",
    "brat": "a folder of texts with standoff annotations for brat and its kin",
    "conllu": "tokens with syntax in CoNLL-U, the facts in the column MISC",
}  # registered under the same names in selon.registry, which imports a format when it is used

NETWORKS = {
    "actor": "who speaks to or of whom, and who does what to whom",
    "issue": "who stands for or against what; actors and issues",
    "congruence": "who takes the same stance on an issue as whom",
    "conflict": "who takes the opposite stance on an issue to whom",
}
