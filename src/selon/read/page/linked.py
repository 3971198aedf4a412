"""JSON-LD: what a page says of its article to search engines (schema.org)."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec

_ARTICLES = re.compile(r"(?:News|Report|Analysis|Opinion|Background|Review|Satirical|Advertiser|Live|Scholarly)?\w*"
                       r"(?:Article|BlogPosting|Episode|Report)$")  # fmt: skip
_PAGES = frozenset({"WebPage", "ItemPage"})
_MOST, _DEEPEST = 2000, 8


class Linked:
    """The objects of a page that tell of its article, the article itself before the page around it."""

    def __init__(self, tree: Any) -> None:
        objects = [each for script in _scripts(tree) for each in _objects(_parsed(script))][:_MOST]
        articles = [each for each in objects if any(map(_ARTICLES.match, kinds(each)))]
        self.articles = articles or [each for each in objects if _PAGES & set(kinds(each))]
        self.named = {each["@id"]: each for each in objects if isinstance(each.get("@id"), str) and "name" in each}

    def first(self, name: str) -> str | None:
        """The first text that an article gives under a name."""
        return next((str(each[name]) for each in self.articles if isinstance(each.get(name), str) and each[name]), None)

    def names(self, name: str) -> tuple[str, ...]:
        """The names of the people or bodies under a name, as of `author`."""
        found = [self._name(value) for each in self.articles[:1] for value in _listed(each.get(name))]
        return tuple(dict.fromkeys(filter(None, found)))

    def _name(self, value: Any) -> str | None:
        if isinstance(value, str):
            return value.strip() or None
        if not isinstance(value, dict):
            return None
        named = value if value.get("name") else self.named.get(str(value.get("@id")), {})
        name = named.get("name")
        return name.strip() or None if isinstance(name, str) else None


def kinds(found: dict[str, Any]) -> list[str]:
    """The types of an object, without the address of the vocabulary."""
    return [str(each).rpartition("/")[2] for each in _listed(found.get("@type"))]


def _listed(value: Any) -> list[Any]:
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


def _scripts(tree: Any) -> Iterator[str]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "") and script.text:
            yield script.text


def _parsed(script: str) -> Any:
    """The JSON of a script; pages wrap it in comments and break lines within its strings."""
    bare = re.sub(r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>)\s*;?\s*$", "", script.strip())
    for attempt in (bare, re.sub(r"[\x00-\x1f]+", " ", bare)):
        try:
            return msgspec.json.decode(attempt.encode("utf-8", "replace"))
        except (msgspec.DecodeError, RecursionError, ValueError):
            continue
    return None


def _objects(found: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """All objects in order; one inside another comes behind it."""
    if depth > _DEEPEST:
        return
    if isinstance(found, list):
        for each in found[:_MOST]:
            yield from _objects(each, depth + 1)
    elif isinstance(found, dict):
        yield found
        for each in list(found.values())[:_MOST]:
            if isinstance(each, list | dict):
                yield from _objects(each, depth + 1)
