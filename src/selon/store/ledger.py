"""Judgements on what is the same across dispatches: only ever added to. What is derived from them can be made anew."""

from typing import Literal

import msgspec

Kind = Literal["actor", "event", "quotation", "issue", "copy", "account"]
Verdict = Literal["same", "different", "unsure"]


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """That two things are the same, or not. `left` and `right` are members: "<entry key>:<local id>", or an id that
    the store gives to an actor or issue before any linking (`Store.bases`), or an entry key (kind copy).

    score: 0 to 1, None where nobody scored. reasons: short, for people. judge: who or what judged.
    id and at (UTC, ISO 8601) are given by the store when the judgement is added.
    withdrawn_by: who took it back; such a judgement stays in the ledger and no longer counts.
    """

    kind: Kind
    left: str
    right: str
    verdict: Verdict
    score: float | None = None
    reasons: tuple[str, ...] = ()
    judge: str = "selon"
    id: int | None = None
    at: str | None = None
    withdrawn_by: str | None = None


class Cluster(msgspec.Struct, frozen=True, kw_only=True):
    """That a member belongs to a cluster. For actors the cluster's id becomes `Who.id` of all its members."""

    kind: Kind
    member: str
    cluster: str


class Base(msgspec.Struct, frozen=True, kw_only=True):
    """An actor before linking: everything that shares a base id is taken for the same until judged otherwise.

    id: "Q7747" (Wikidata), "FRA" (a country), "person.vladimir-poutine" (by name), or "<entry key>:<local id>" for what
    has no name of its own. names: most frequent first. count: in how many entries. keys: some of these.
    """

    id: str
    type: str
    names: tuple[str, ...]
    offices: tuple[str, ...]
    count: int
    keys: tuple[str, ...]
