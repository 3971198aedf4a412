"""The generators of pages lie in `scripts`, which is no part of the package."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2]))
