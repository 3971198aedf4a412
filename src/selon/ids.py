"""Ids made from content: the same text has the same id wherever and whenever it is read."""

from hashlib import blake2b

_BYTES = 8  # 16 hexadecimal digits: a collision among a billion texts is one chance in forty


def dispatch_id(text: str) -> str:
    """The id of a dispatch with this text, 16 hexadecimal digits."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_BYTES).hexdigest()
