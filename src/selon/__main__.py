"""`python -m selon` is `selon`."""

import sys

from .cli import main

sys.exit(main())
