"""Gold in, models out: a command, no part of reading. Needs the extra `learn`."""
