"""Records → rows of events, for the formats of event data: who did what to whom, a row for each pair of parties."""
