"""`selon judge`: people decide what the program is in doubt about."""

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal

import click

from ..errors import OptionError
from .output import tell, write

if TYPE_CHECKING:
    from ..store.ledger import Judgement, Kind, Verdict
    from ..store.store import Store

KINDS = ("copy", "actor", "quotation", "event", "issue", "account")  # as in the ledger, which --help does not import
VERDICTS: dict[str, "Verdict"] = {"s": "same", "d": "different", "u": "unsure"}
_KEYS = "s same · d different · u unsure · b back · q quit"
Step = Literal["back", "quit"]


@click.command(no_args_is_help=True, short_help="Decide on pairs that linking is in doubt about.")
@click.argument("database", metavar="DB")
@click.option("--kind", type=click.Choice(KINDS), help="Only pairs of this kind.")
@click.option("--by", metavar="NAME", help="Who judges; else your name on this machine.")
@click.option("--list", "listed", is_flag=True, help="List the judgements, with their numbers.")
@click.option("--withdraw", type=int, metavar="ID", help="Take back the judgement of this number.")
def judge(database: str, kind: "Kind | None", by: str | None, listed: bool, withdraw: int | None) -> None:
    """Show pairs that may be one and ask, likeliest first, with one key for each answer.

    s same, d different, u unsure (it is not asked again), b back to the last one, q quit. What people judge
    counts before what the program judges, and stays when more is linked. Everything can be taken back.
    """
    from ..store.store import Store

    if listed:
        with Store.open(database) as store:
            write(_listed(store, kind), None)
        return
    judge_ = _name(by)
    with Store.open(database, write=True) as store:
        kinds = _withdrawn(store, withdraw, judge_) if withdraw is not None else _asked(store, kind, judge_)
        if kinds:
            _derive(store, kinds)


def _name(by: str | None) -> str:
    """Who judges. Raises OptionError for the program's own name."""
    from getpass import getuser

    from ..link.features import PROGRAM

    name = (by or getuser()).strip()
    if not name or name == PROGRAM:
        raise OptionError(f"by: '{name}' cannot judge; give a name of your own")
    return name


def _listed(store: "Store", kind: "Kind | None") -> Iterator[str]:
    from ..store.link_questions import ledger

    for one in ledger(store, kind):
        score = f" {one.score:.2f}" if one.score is not None else ""
        gone = f" (withdrawn by {one.withdrawn_by})" if one.withdrawn_by else ""
        why = f": {'; '.join(one.reasons)}" if one.reasons else ""
        line = f"{one.id} {one.kind} {one.verdict}{score} by {one.judge}{gone} {one.left} | {one.right}{why}"
        yield f"{_plain(line)}\n"


def _withdrawn(store: "Store", ident: int, by: str) -> set["Kind"]:
    gone = store.withdraw(ident, by)
    tell(f"withdrawn: {gone.kind} {gone.verdict}, {gone.left} | {gone.right}")
    return {gone.kind}


def _derive(store: "Store", kinds: set["Kind"]) -> None:
    from ..link.link import STEPS, derive

    derive(store, [kind for kind in STEPS if kind in kinds])


def _asked(store: "Store", kind: "Kind | None", by: str) -> set["Kind"]:
    """Ask about one doubt after another; the kinds that were judged."""
    from ..link.doubts import answer, doubts

    found, given, at = doubts(store, kind), list["Judgement"](), 0
    tell(f"{len(found)} pairs in doubt" if found else "nothing is in doubt; selon link finds what is new")
    touched: set[Kind] = set()
    while at < len(found):
        _put(_shown(store, found[at], f"{at + 1} of {len(found)}"))
        said = _key()
        if said == "quit":
            break
        if said == "back":
            at = _back(store, given, at, by)
            continue
        given.append(answer(store, found[at], said, by))
        touched.add(found[at].kind)
        at += 1
    return touched


def _back(store: "Store", given: list["Judgement"], at: int, by: str) -> int:
    """Take the last answer back and ask again."""
    if not given:
        return at
    store.withdraw(given.pop().id or 0, by)
    return at - 1


def _shown(store: "Store", doubt: "Judgement", place: str) -> Iterator[str]:
    from ..link.sides import side

    score = f", {doubt.score:.2f}" if doubt.score is not None else ""
    yield f"\n{place}: {doubt.kind}{score}: {_plain('; '.join(doubt.reasons))}\n"
    for mark, member in (("1", doubt.left), ("2", doubt.right)):
        told = side(store, doubt.kind, member)
        yield f"  {mark}  {_plain(told.head)}\n"
        yield from (f"       {_plain(words)}\n" for words in told.words)
    yield f"  {_KEYS}: "


def _put(pieces: Iterable[str]) -> None:
    click.echo("".join(pieces), nl=False, err=True)


def _key() -> "Verdict | Step":
    """The next key that means something. The end of the input quits."""
    while True:
        key = _pressed().lower()
        if key in VERDICTS:
            click.echo(VERDICTS[key], err=True)
            return VERDICTS[key]
        if key == "b":
            click.echo("back", err=True)
            return "back"
        if key in ("q", "", "\x04"):
            click.echo("quit", err=True)
            return "quit"


def _pressed() -> str:
    return click.getchar() if sys.stdin.isatty() else sys.stdin.read(1)


def _plain(text: str) -> str:
    """Names come from outside: what could steer a terminal is not printed."""
    return "".join(c if c.isprintable() else " " for c in text)
