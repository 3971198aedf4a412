"""The catalogue is held against what the page about data reads out of the code, which lies in `scripts`."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2]))
