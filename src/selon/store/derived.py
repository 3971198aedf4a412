"""The tables of the ledger, and of what is made anew from facts and ledger: clusters and counts.

Counts are of entries that nothing replaces. `search` tables stand in `match.py`: they differ by database.
"""

from sqlalchemy import JSON, Column, Float, Identity, Index, Table

from . import tables
from .columns import NUMBER
from .tables import key, number, words

METADATA = tables.METADATA

judgements = Table(
    "judgements",
    METADATA,
    Column("id", NUMBER, Identity(), primary_key=True),
    words("kind"),
    words("left"),
    words("right"),
    words("verdict"),
    Column("score", Float(53)),
    Column("reasons", JSON, nullable=False),
    words("judge"),
    words("at"),
    words("withdrawn_by", nullable=True),
    Index("judgements_left", "kind", "left"),
    Index("judgements_right", "kind", "right"),
)
clusters = Table(
    "clusters",
    METADATA,
    *key("kind", "member"),
    words("cluster"),
    Index("clusters_cluster", "kind", "cluster"),
    sqlite_with_rowid=False,
)
who = Table(
    "who",
    METADATA,
    *key("id"),
    number("n"),
    words("name"),
    words("type"),
    words("iso3", nullable=True),
    words("qid", nullable=True),
    number("dispatches"),
    number("statements"),
    number("events"),
    number("positions"),
    words("first"),
    words("last"),
    Index("who_n", "n"),
    Index("who_dispatches", "dispatches", "n"),
    Index("who_type", "type", "dispatches", "n"),
)
names = Table(
    "names",
    METADATA,
    *key("n"),
    words("who"),
    words("name"),
    number("total"),
    Index("names_who", "who"),
)
issues = Table(
    "issues",
    METADATA,
    *key("id"),
    number("n"),
    words("proposal"),
    number("positions"),
    number("actors"),
    words("first"),
    words("last"),
    Index("issues_n", "n"),
    Index("issues_positions", "positions", "n"),
)
outlets = Table(
    "outlets",
    METADATA,
    *key("name"),
    number("n"),
    number("dispatches"),
    number("copies"),
    number("statements"),
    words("first"),
    words("last"),
    Index("outlets_dispatches", "dispatches", "n"),
)
ties = Table(
    "ties",
    METADATA,
    *key("n"),
    words("actor"),
    words("recipient"),
    words("type"),
    words("month"),
    number("total"),
    Index("ties_actor", "actor"),
    Index("ties_recipient", "recipient"),
    Index("ties_month", "month"),
)
pairs = Table(
    "pairs",
    METADATA,
    *key("n"),
    words("actor"),
    words("recipient"),
    words("type"),
    number("total"),
    words("first"),
    words("last"),
    Index("pairs_total", "total", "n"),
    Index("pairs_type", "type", "total"),
    Index("pairs_actor", "actor"),
    Index("pairs_recipient", "recipient"),
)
counts = Table("counts", METADATA, *key("facet", "value"), words("shown"), number("total"), sqlite_with_rowid=False)
notes = Table("notes", METADATA, *key("name"), words("content"))
