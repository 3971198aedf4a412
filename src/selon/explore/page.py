"""What a page is: an address, what it may be asked, what it answers, and the template that shows the answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec
from starlette.requests import Request

from ..errors import OptionError
from ..store.store import Store

LONGEST = 300  # characters of a parameter


class Ask(msgspec.Struct, frozen=True, kw_only=True):
    """Base of what pages are asked: parameters of the address, all of them text, empty where not given."""


class Paged(Ask, frozen=True, kw_only=True):
    """What pages with a list are asked: `after` is the `next` of the page before, `size` how many items."""

    after: str = ""
    size: str = ""

    @property
    def limit(self) -> int:
        """How many items, 20 where nothing is said. Raises OptionError."""
        return whole("size", self.size, 20, 100)


@dataclass(frozen=True)
class Page:
    """A page under `path`, and the same as JSON under `path` + ".json"."""

    name: str
    path: str
    ask: type[Ask]
    answer: type[msgspec.Struct]
    gather: Callable[[Store, Any], msgspec.Struct]
    about: str

    @property
    def json_path(self) -> str:
        """Where the page's data are."""
        return "/search.json" if self.path == "/" else f"{self.path}.json"


def asked(page: Page, given: Mapping[str, Any]) -> Ask:
    """What a request asks a page for; what the page doesn't know is passed over. Raises OptionError."""
    known = {name: str(given[name]).strip() for name in page.ask.__struct_fields__ if name in given}
    for name, value in known.items():
        if len(value) > LONGEST and name != "after":
            raise OptionError(f"{name}: more than {LONGEST} characters; ask for less")
        if "\x00" in value:
            raise OptionError(f"{name}: holds a NUL character")
    return page.ask(**known)


def given(request: Request) -> dict[str, Any]:
    """The parameters of a request, those of the path last."""
    return {**request.query_params, **request.path_params}


def whole(name: str, value: str, default: int, most: int) -> int:
    """A whole number from 1 to `most`. Raises OptionError."""
    if not value:
        return default
    if not (value.isascii() and value.isdigit() and len(value) < 7 and 1 <= int(value) <= most):
        raise OptionError(f"{name}: '{value}' is no whole number from 1 to {most}")
    return int(value)


def or_none(fields: Mapping[str, str]) -> dict[str, Any]:
    """Parameters with None for those that are empty, as the store's questions want them."""
    return {name: value or None for name, value in fields.items()}
