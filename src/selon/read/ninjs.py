"""ninjs (IPTC's news in JSON, versions 1 to 3) and the items of a JSON Feed, to a draft."""

from typing import Any

from .columns import written
from .dates import iso
from .item import Draft
from .markup import plain

_BODIES = ("body_text", "body_xhtml", "body_html", "bodies", "content_text", "content_html")


def is_ninjs(found: dict[str, Any]) -> bool:
    """Whether an object holds its text where these formats put it."""
    return any(name in found for name in _BODIES) and "text" not in found


def draft(found: dict[str, Any]) -> Draft:
    """What the object says: plain text before markup, `main` before other roles."""
    return Draft(
        text=_body(found),
        url=written(found.get("canonicalurl") or found.get("url") or _address(found.get("uri"))),
        agency=_names(found.get("infosource") or found.get("infosources")) or written(found.get("source")),
        author=written(found.get("byline") or _role(found.get("bylines")) or found.get("authors")),
        title=written(found.get("headline") or _role(found.get("headlines")) or found.get("title")),
        published=iso(written(found.get("firstcreated") or found.get("date_published") or found.get("versioncreated"))),
        modified=iso(written(found.get("versioncreated") or found.get("date_modified"))),
        language=written(found.get("language")),
    )


def _body(found: dict[str, Any]) -> str:
    for name in ("body_text", "content_text"):
        if isinstance(found.get(name), str) and found[name].strip():
            return str(found[name])
    markup = next((found[name] for name in ("body_xhtml", "body_html", "content_html") if found.get(name)), None)
    if isinstance(markup, str):
        return plain(markup)
    bodies = [each for each in found.get("bodies") or [] if isinstance(each, dict) and each.get("value")]
    best = sorted(bodies, key=lambda each: ("html" in str(each.get("contenttype")), each.get("role") != "main"))
    return _of(best[0]) if best else ""


def _of(body: dict[str, Any]) -> str:
    value = str(body["value"])
    return plain(value) if "html" in str(body.get("contenttype")) else value


def _role(values: Any) -> Any:
    """The value whose role is `main`, else the first."""
    listed = [each for each in values or [] if isinstance(each, dict)] if isinstance(values, list) else []
    return next((each for each in listed if each.get("role") == "main"), listed[0] if listed else None)


def _names(values: Any) -> str | None:
    return written(values) if isinstance(values, list | dict) else None


def _address(uri: Any) -> str | None:
    return uri if isinstance(uri, str) and uri.startswith(("http://", "https://")) else None
