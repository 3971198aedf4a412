"""Judging: forms that put verdicts on facts into the ledger, the way in for those who have the token, and gold."""

from collections.abc import Mapping
from hmac import compare_digest
from typing import Any, get_args
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from ..errors import OptionError
from ..model import EventType, Record, Stance
from ..store.store import Store
from ..store.verdicts import Verdict, add
from . import forms, show
from .facts import Fact, facts
from .gold import documents
from .guard import ENTRY, PASS, pass_of
from .pages.dispatch import was
from .settings import Settings

_ALLOWED = {"type": get_args(EventType), "stance": get_args(Stance)}
_OF = {"statement": ("speaker",), "event": ("speaker", "type"), "position": ("speaker", "stance")}


class Judging:
    """The forms of a site. `ledger` is None where nobody judges; then only the way in is served."""

    def __init__(self, store: Store, settings: Settings, ledger: Store | None) -> None:
        self.store, self.settings, self.ledger = store, settings, ledger

    def routes(self) -> list[Route]:
        """What is served."""
        made = [Route("/gold.json", self.gold), Route("/gold.zip", self.packed)]
        if self.settings.token:
            made += [Route(ENTRY, self.ask, methods=["GET"]), Route(ENTRY, self.enter, methods=["POST"])]
        if self.ledger is not None:
            made.append(Route("/judge", self.judge, methods=["POST"]))
        return made

    async def judge(self, request: Request) -> Response:
        """A verdict on one fact; then back to it."""
        from starlette.concurrency import run_in_threadpool

        sent = await self._form(request)
        if sent is None:
            return show.error(request, "refused", "", 403)
        name = show.reader(request) if self.settings.user_header else sent.get("judge", "")[:60].strip()
        key, fact = await run_in_threadpool(self._keep, sent, name or "")
        back = RedirectResponse(f"/dispatch/{quote(key, safe='')}#fact-{quote(fact)}", 303)
        if not self.settings.user_header:
            forms.keep(back, show.NAME, quote(name or ""), days=365)
        return back

    def _keep(self, sent: Mapping[str, str], name: str) -> tuple[str, str]:
        if not name or self.ledger is None:
            raise OptionError("judge: give your name; the ledger keeps who said what")
        entry = self.store.entry(sent.get("key", ""))
        found = {fact.id: fact for fact in facts(entry.record, entry.who)}
        fact = found.get(sent.get("fact", ""))
        if fact is None:
            raise OptionError("fact: this dispatch has no such fact; it may have been read anew since: open it again")
        add(self.ledger, _verdict(entry.record, fact, sent, name))
        return entry.key, fact.id

    async def _form(self, request: Request) -> dict[str, str] | None:
        """What a form holds, None where it was not made for this browser."""
        async with request.form(max_files=0, max_fields=20) as form:
            sent = {name: value for name, value in form.items() if isinstance(value, str)}
        return sent if forms.is_ours(request, sent.get("token", ""), self.settings) else None

    def ask(self, request: Request) -> Response:
        """The page that asks for the token."""
        return show.html(request, "enter", {"wrong": False})

    async def enter(self, request: Request) -> Response:
        """Let in who has the token."""
        sent = await self._form(request)
        if sent is None:
            return show.error(request, "refused", "", 403)
        if not compare_digest(sent.get("pass", "").encode(), (self.settings.token or "").encode()):
            return show.html(request, "enter", {"wrong": True}, 401)
        answer = RedirectResponse("/", 303)
        forms.keep(answer, PASS, pass_of(self.settings))
        return answer

    def gold(self, request: Request) -> Response:
        """All verdicts as gold annotations, a list of documents with their texts."""
        from starlette.responses import JSONResponse

        return JSONResponse([{**gold, "text": text} for gold, text in documents(self.store)])

    def packed(self, request: Request) -> Response:
        """The same as a folder of ID.json and ID.txt, packed."""
        from .gold import packed

        headers = {"Content-Disposition": 'attachment; filename="gold.zip"'}
        return Response(packed(self.store), media_type="application/zip", headers=headers)


def _verdict(record: Record, fact: Fact, sent: Mapping[str, str], name: str) -> Verdict:
    """What a form says of a fact. Raises OptionError."""
    said = {"undo": "undone"}.get(sent.get("verdict", ""), sent.get("verdict", ""))
    if said not in ("right", "wrong", "amended", "undone"):
        raise OptionError(f"verdict: '{said[:40]}' is none of right, wrong, amended, undo")
    changed = _changed(record, fact, sent) if said == "amended" else {}
    if said == "amended" and not changed:
        raise OptionError("verdict: choose what is to be amended: speaker, type or stance")
    told: Any = {"verdict": said, "was": was(fact), "changed": changed, "judge": name}
    return Verdict(dispatch=record.dispatch.id, kind=fact.kind, start=fact.start, end=fact.end, **told)


def _changed(record: Record, fact: Fact, sent: Mapping[str, str]) -> dict[str, str]:
    """The amendments that this kind of fact takes; a speaker by name, since ids may change with a new reading."""
    changed = {name: sent[name] for name in _OF[fact.kind] if sent.get(name)}
    for name, allowed in _ALLOWED.items():
        if changed.get(name) not in (None, *allowed):
            raise OptionError(f"{name}: '{changed[name][:40]}' is none of {', '.join(allowed)}")
    if "speaker" in changed:
        named = {actor.id: actor.name for actor in record.actors}
        if changed["speaker"] not in named:
            raise OptionError("speaker: this dispatch has no such actor")
        changed["speaker"] = named[changed["speaker"]]
    return changed
