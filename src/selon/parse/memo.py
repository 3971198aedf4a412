"""Questions about a token that many rules ask, answered once for each parse."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

from .columns import Parse

Answer = TypeVar("Answer")


def remembered(ask: Callable[[Parse, int], Answer]) -> Callable[[Parse, int], Answer]:
    """A question about a token that many rules ask is answered once for each parse."""

    @wraps(ask)
    def answer(parse: Parse, token: int) -> Answer:
        key = (ask.__name__, token)
        if key not in parse.memo:
            parse.memo[key] = ask(parse, token)
        return cast(Answer, parse.memo[key])

    return answer
