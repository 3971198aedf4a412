"""What a store gives to those who only read: a record, and who its actors are across dispatches."""

from collections.abc import Mapping

import msgspec

from ..model import Record


class Who(msgspec.Struct, frozen=True, kw_only=True):
    """An actor across dispatches: `id` is the same wherever linking has found the same actor."""

    id: str
    name: str


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A record in a store. `key` tells copies apart that have the same text, hence the same dispatch id.

    `who` gives the actor across dispatches for each actor id of the record. `copy_of` is the key of the entry whose
    text this one repeats, wholly or nearly. `replaces` is the key of the entry that this one is a revision of;
    `latest` says that no other one replaces it. `issues` gives the issue across dispatches for each issue id.
    """

    key: str
    record: Record
    who: Mapping[str, Who]
    copy_of: str | None = None
    replaces: str | None = None
    latest: bool = True
    issues: Mapping[str, str] = {}
