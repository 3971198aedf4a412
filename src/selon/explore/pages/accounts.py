"""Accounts: who says what about the same facts, side by side."""

import msgspec

from ...store.answers import Told
from ...store.store import Store
from ...store.wanted import Wanted
from ..page import Page, Paged, or_none


class AccountsAsk(Paged, frozen=True, kw_only=True):
    """`text`: words of what the accounts are about. `actor`: an id or a name of a side."""

    text: str = ""
    actor: str = ""
    since: str = ""
    until: str = ""


class Accounts(msgspec.Struct, frozen=True, kw_only=True):
    """Accounts, newest first."""

    items: tuple[Told, ...]
    next: str | None


def gather(store: Store, ask: AccountsAsk) -> Accounts:
    """The answer."""
    fields = {"text": ask.text, "actor": ask.actor, "since": ask.since, "until": ask.until}
    found = store.accounts(Wanted(copies=False, **or_none(fields)), limit=ask.limit, after=ask.after or None)
    return Accounts(items=found.items, next=found.next)


PAGE = Page("accounts", "/accounts", AccountsAsk, Accounts, gather, "Accounts that disagree, side by side.")
