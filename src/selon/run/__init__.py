"""Many dispatches → a run folder: a plan made once, shards of records, what failed, which dispatches are copies."""
