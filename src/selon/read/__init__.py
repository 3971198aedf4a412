"""Bytes to dispatches: takes files, folders and streams, gives `Dispatch` or says why there is none."""
