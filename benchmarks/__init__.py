"""What reading costs: `python -m benchmarks` measures it on this machine and writes `docs/benchmarks.md`."""
