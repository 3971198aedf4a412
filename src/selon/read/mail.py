"""Mails (EML): the text part, or the page where there is none."""

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr

from ..errors import InputError
from .dates import iso
from .item import Draft, Found, Item
from .markup import plain
from .options import Options

_PARTS, _HEAD = 100, 100_000


def read(item: Item, options: Options) -> Iterator[Found]:
    """The one dispatch of a mail: its subject is the title, its sender the author. Raises InputError."""
    content = item.content(options.max_size)
    _check(content)
    mail = message_from_bytes(content, policy=policy.default)
    name, address = parseaddr(_header(mail, "From") or "")
    yield Draft(
        text=_text(mail),
        author=name or address or None,
        title=_header(mail, "Subject"),
        published=iso(_header(mail, "Date")),
        language=(_header(mail, "Content-Language") or "")[:2] or None,
    )


def _check(content: bytes) -> None:
    """Refuses what no mail program writes and the standard library takes minutes over."""
    if content.lower().count(b"content-type:") > _PARTS:
        raise InputError(f"this mail has more than {_PARTS} parts; save its text")
    head = content[: content.find(b"\n\n") + 1 or content.find(b"\r\n\r\n") + 1 or len(content)]
    if len(head) > _HEAD:
        raise InputError("this mail has headers without an end; save its text")


def _text(mail: EmailMessage) -> str:
    part = mail.get_body(("plain", "html"))
    if part is None:
        raise InputError("this mail holds no text")
    try:
        content = str(part.get_content())
    except (LookupError, KeyError) as error:  # an encoding that nobody knows
        raise InputError(f"this mail's text cannot be decoded: {error}") from error
    return plain(content) if part.get_content_subtype() == "html" else content


def _header(mail: EmailMessage, name: str) -> str | None:
    try:
        value = mail[name]
    except Exception:  # the standard library raises all sorts of errors on broken headers
        return None
    return " ".join(str(value).split()) or None if value is not None else None
