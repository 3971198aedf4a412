"""One dispatch on its way to a record: its passages, the text to parse, and the failures on the way."""

from collections.abc import Callable
from typing import TypeVar

from msgspec.structs import replace

from .context import Post
from .errors import SelonError
from .model import Dispatch, Failure, Passage
from .passages.agency import agency
from .passages.cut import cut
from .passages.posts import posts
from .passages.reading import Reading, reading
from .read.language import called, elsewhere
from .times.publication import publication

T = TypeVar("T")
LONGEST = 200_000  # characters that are parsed of one dispatch: a long book; more would cost minutes


class Work:
    """A dispatch cut into passages and joined to the text that is parsed."""

    def __init__(self, dispatch: Dispatch) -> None:
        self.dispatch = dispatch
        self.failures: list[Failure] = []
        self.passages: tuple[Passage, ...] = self.attempt("passages", lambda: cut(dispatch.text, dispatch.title), ())
        self.dispatch = self.attempt("publication", self._stamped, dispatch)
        self.posts: tuple[Post, ...] = self.attempt("posts", lambda: posts(dispatch.text, self.passages), ())
        self.reading = self.attempt("reading", self._join, Reading("", dispatch.text, ((0, 0, 0),)))
        self.foreign = self.attempt("language", self._is_foreign, False)
        if self.foreign:
            self.reading = Reading("", dispatch.text, ((0, 0, 0),))

    def attempt(self, step: str, do: Callable[[], T], otherwise: T) -> T:
        """The step's result; if it fails, `otherwise`, and the failure is noted: it costs no other fact."""
        try:
            return do()
        except SelonError as error:
            self._note(step, str(error))
        except Exception as error:
            self._note(step, f"{type(error).__name__}: {error} (please report it with this dispatch)")
        return otherwise

    def _note(self, step: str, error: str) -> None:
        self.failures.append(Failure(step=step, error=error))

    def _stamped(self) -> Dispatch:
        """The dispatch with what its date line and notes tell of its publication, where its container told nothing."""
        known, (published, modified) = self.dispatch, publication(self.dispatch.text, self.passages)
        return replace(
            known,
            published=known.published or published,
            modified=known.modified or modified,
            agency=known.agency or agency(known.text, self.passages),
        )

    def _join(self) -> Reading:
        joined = reading(self.dispatch.text, self.passages)
        if len(joined.text) <= LONGEST:
            return joined
        size = f"the text has {len(joined.text):,} characters and only the first {LONGEST:,} were parsed"
        self._note("parse", f"{size}: cut it into single articles")
        return Reading(joined.text[:LONGEST], joined.source, joined.pieces)

    def _is_foreign(self) -> bool:
        """Whether the text is in another language: French rules would mangle it, so that nothing is read in it."""
        found = elsewhere(self.reading.text)
        if found is not None:
            what = f"the text does not look like French ({called(found[0])}, {found[1]:.0%}): nothing was parsed"
            self._note("language", f"{what}; leave it out, or read its French translation")
        return found is not None
