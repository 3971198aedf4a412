"""The head of a page: meta elements by name, links by relation."""

from typing import Any

_MOST = 500
_LONGEST = 1000


class Meta:
    """The values of `meta` elements by property, name or itemprop in small letters, and links by `rel`."""

    def __init__(self, tree: Any) -> None:
        self.values: dict[str, list[str]] = {}
        for element in list(tree.iter("meta"))[:_MOST]:
            name = element.get("property") or element.get("name") or element.get("itemprop")
            content = (element.get("content") or "").strip()
            if name and content:
                self.values.setdefault(name.lower().removeprefix("og:article:"), []).append(content[:_LONGEST])
        self.links = {link.get("rel", "").lower(): link.get("href") for link in reversed(list(tree.iter("link")))}

    def first(self, *names: str) -> str | None:
        """The first value under the first of these names that the page uses."""
        return next((self.values[name][0] for name in names if name in self.values), None)

    def all(self, *names: str) -> list[str]:
        """Every value under these names."""
        return [value for name in names for value in self.values.get(name, [])]
