"""The command: a file in, four tables and a count of what was left out."""

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from ...errors import InputError
from . import followthemoney, wikidata
from .spool import Spool
from .writer import write

_SOURCES = {"wikidata": (wikidata.spool, "Wikidata"), "followthemoney": (followthemoney.spool, "FollowTheMoney")}


def build(source: str, path: Path, out: Path) -> Counter[str]:
    """Write the tables of a source ("wikidata", "followthemoney") into the folder `out`; how many rows of what.

    Beside the tables' names the count has "lines", "broken" ones, and "terms without" what a row needs.
    Raises InputError where the file cannot be read, the folder not written, or nobody is in the file.
    """
    read, origin = _SOURCES[source]
    counts: Counter[str] = Counter()
    with TemporaryDirectory(prefix="selon-") as place, Spool(Path(place) / "spool") as spool:
        read(path, spool, counts)
        if not any(True for _ in spool.ask("select 1 from person union select 1 from body limit 1")):
            what = f"{counts['lines']} objects, {counts['broken']} broken lines"
            raise InputError(
                f"{path}: nobody and nothing of {origin} in it ({what}); name a dump with an object a line"
            )
        write(spool, out, origin, counts)
    return counts
