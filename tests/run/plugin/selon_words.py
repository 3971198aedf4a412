"""A parser for tests of runs: knows words and nothing else, needs no model, and does what certain words say."""

import os
import signal
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from selon.parse.columns import Parse
from selon.passages.reading import Reading


class Words:
    def version(self) -> str:
        return "words 1"

    def parse(self, readings: Iterable[Reading]) -> Iterator[Parse]:
        for reading in readings:
            _obey(reading.text)
            yield _columns(reading)


def _obey(text: str) -> None:
    if "Une lenteur" in text:
        time.sleep(0.03)
    if "Un piège mortel" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "Un piège sans fin" in text:
        time.sleep(600)
    if "Un piège sourd" in text:  # as code that is not Python's: no alarm is heard
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})
        time.sleep(600)
    if "Un accident" in text and (mark := Path(os.environ["SELON_TEST_ACCIDENT"])).exists():
        mark.unlink()
        os.kill(os.getpid(), signal.SIGKILL)


def _columns(reading: Reading) -> Parse:
    words = reading.text.split(" ")
    start, at = [], 0
    for word in words:
        start.append(reading.original(at))
        at += len(word) + 1
    count = len(words)
    return Parse(
        text=reading.source,
        start=start,
        end=[begin + len(word) for begin, word in zip(start, words, strict=True)],
        form=words,
        lemma=words,
        pos=["X"] * count,
        morph=[""] * count,
        dep=["ROOT"] * count,
        head=list(range(count)),
        sentences=[(0, count)],
    )
