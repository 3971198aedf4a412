"""Verdicts as gold: annotations in the format that `selon evaluate` reads, a document for each judged dispatch.

Facts judged right stand as they were read, amended ones as they were amended; those judged wrong, and those that
nobody judged, are left out. So such a document measures what it holds, and not what was missed.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

import msgspec

from ..evaluate.gold import locate
from ..model import Actor, Event, Position, Record, Span, Statement
from ..store.store import Store
from ..store.verdicts import Verdict, verdicts
from .facts import Fact, facts
from .pages.dispatch import said_of

Document = tuple[dict[str, Any], str]


def documents(store: Store) -> Iterator[Document]:
    """Each judged dispatch as an annotation and its text, in the order of their ids."""
    given: dict[str, list[Verdict]] = {}
    for verdict in verdicts(store):
        given.setdefault(verdict.dispatch, []).append(verdict)
    for dispatch, of_it in sorted(given.items()):
        entry = store.entry(dispatch)
        found = facts(entry.record, entry.who)
        yield document(entry.record, found, said_of(found, of_it)), entry.record.dispatch.text


def packed(store: Store) -> bytes:
    """A ZIP archive with ID.json and ID.txt for each judged dispatch."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for gold, text in documents(store):
            archive.writestr(f"{gold['id']}.json", msgspec.json.format(msgspec.json.encode(gold), indent=1))
            archive.writestr(f"{gold['id']}.txt", text.encode("utf-8", "replace"))
    return whole.getvalue()


def document(record: Record, found: tuple[Fact, ...], given: dict[str, Verdict]) -> dict[str, Any]:
    """The annotation of one dispatch."""
    making = _Making(record)
    held = {fact.id: given[fact.id] for fact in found if fact.id in given and given[fact.id].verdict != "wrong"}
    return {
        "id": record.dispatch.id,
        "language": record.dispatch.language,
        "outlet": record.dispatch.outlet,
        "published": record.dispatch.published,
        "title": record.dispatch.title,
        "statements": [making.statement(s, held[s.id].changed) for s in record.statements if s.id in held],
        "events": [making.event(e, held[e.id].changed) for e in record.events if e.id in held],
        "positions": [making.position(p, held[p.id].changed) for p in record.positions if p.id in held],
        "actors": making.actors(),
    }


class _Making:
    """One annotation in the making: it remembers which actors its facts name."""

    def __init__(self, record: Record) -> None:
        self.record, self.text = record, record.dispatch.text
        self.known = {actor.id: actor for actor in record.actors}
        self.named: dict[str, Actor] = {}

    def statement(self, said: Statement, changed: dict[str, str]) -> dict[str, Any]:
        content, nths = zip(*(self._quoted(span) for span in said.content), strict=True)
        cue, cue_nth = self._quoted(said.cue or said.source or said.content[0])
        source, source_nth = self._quoted(said.source) if said.source else (None, 1)
        speaker = self._keys([said.speaker] if said.speaker else [], changed)
        made = {
            "content": content,
            "kind": said.kind,
            "cue": cue,
            "source": source,
            "speaker": next(iter(speaker), None),
        }
        return made | _nths(nth=nths[0] if len(set(nths)) == 1 else 1, cue_nth=cue_nth, source_nth=source_nth)

    def event(self, done: Event, changed: dict[str, str]) -> dict[str, Any]:
        anchor, nth = self._quoted(done.anchor)
        made = {
            "anchor": anchor,
            "type": changed.get("type", done.type),
            "actors": self._keys([one.actor for one in done.actors], changed),
            "recipients": self._keys([one.actor for one in done.recipients], {}),
            "status": done.status,
            "claimed_by": self._keys(done.claimed_by, {}),
        }
        return made | _nths(anchor_nth=nth)

    def position(self, held: Position, changed: dict[str, str]) -> dict[str, Any]:
        evidence, nth = self._quoted(held.evidence)
        made = {
            "actor": self._keys([held.actor], changed),
            "stance": changed.get("stance", held.stance),
            "proposal": held.proposal,
            "evidence": evidence,
        }
        return made | ({"condition": held.condition} if held.condition else {}) | _nths(nth=nth)

    def actors(self) -> dict[str, dict[str, Any]]:
        """Those that the facts name, with what they act for, under the keys that the facts use."""
        for actor in list(self.named.values()):
            if actor.of in self.known:
                self._key(self.known[actor.of])
        return {key: self._actor(actor) for key, actor in self.named.items()}

    def _actor(self, actor: Actor) -> dict[str, Any]:
        words = (self.text[mention.start : mention.end] for mention in actor.mentions if mention.form != "pronoun")
        names = list(dict.fromkeys([actor.name, *words]))
        of = self._key(self.known[actor.of]) if actor.of in self.known else None
        known = {"iso3": actor.iso3, "qid": actor.qid, "of": of}
        return {"names": names, "type": actor.type} | {name: value for name, value in known.items() if value}

    def _keys(self, locals_: Any, changed: dict[str, str]) -> list[str]:
        """Keys of actors; where the doer was amended, of the actor with that name alone."""
        wanted = [self.known[local] for local in locals_ if local in self.known]
        if "speaker" in changed:
            wanted = [actor for actor in self.record.actors if actor.name == changed["speaker"]][:1]
        return [self._key(actor) for actor in wanted]

    def _key(self, actor: Actor) -> str:
        made = (actor.iso3 or "").lower() if actor.type == "country" else ""
        made = made or re.sub(r"\W+", "_", actor.name.lower()).strip("_")[:40] or actor.id
        while made in self.named and self.named[made].id != actor.id:
            made += "_"
        self.named[made] = actor
        return made

    def _quoted(self, span: Span) -> tuple[str, int]:
        """The words of a span, and which occurrence of them in the text it is."""
        words, nth = self.text[span.start : span.end], 1
        while (there := locate(self.text, words, nth)) and there.start < span.start:
            nth += 1
        return words, nth


def _nths(**numbers: int) -> dict[str, int]:
    """Only those that are not the first."""
    return {name: nth for name, nth in numbers.items() if nth > 1}
