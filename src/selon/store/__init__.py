"""Records to tables: takes shards of a run, gives rows and `model` types back to whoever asks by name."""
