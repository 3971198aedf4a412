"""Records to tables: takes shards of a run, gives rows and `model` types back to whoever asks by name.

`store.Store` is the door: `Store.open(url)` for a path of SQLite or a URL of PostgreSQL. `wanted.py` says what can be
asked for, `answers.py` what comes back, `entry.py` how whole records come back, `ledger.py` what judgements are.
`tables.py` has the tables, `columns.py` derives them from the model. docs/explanation/store.md tells it in prose.
"""
