"""All figures of a set of dispatches: every layer's tally, the speakers' accuracy, recall by kind of statement."""

from collections.abc import Iterable
from dataclasses import dataclass

from .case import Case
from .details import EVERY
from .layers import recall_by_kind, speaker_accuracy
from .tally import Fault, Share, Tally

KINDS = ("direct", "mixed", "indirect")


@dataclass(frozen=True)
class Figures:
    """What was measured on `documents` dispatches."""

    documents: int
    layers: dict[str, Tally]
    speakers: Share
    recall: dict[str, Share]

    def floors(self) -> dict[str, float]:
        """The one number of each layer that may not fall: F1, the speakers' accuracy, recall by kind."""
        numbers = {name: tally.f1 for name, tally in self.layers.items()}
        numbers["speaker-accuracy"] = self.speakers.value
        return numbers | {f"recall-{kind}": share.value for kind, share in self.recall.items()}

    def faults(self, layer: str) -> list[Fault]:
        """What was wrong or missed in a layer, in all layers for "all"."""
        names = self.layers if layer == "all" else [layer]
        return [fault for name in names for fault in self.layers[name].faults]


def measure(cases: Iterable[Case]) -> Figures:
    """Scores every case in every layer and adds up."""
    documents, layers = 0, dict.fromkeys(EVERY, Tally())
    speakers, recall = Share(), dict.fromkeys(KINDS, Share())
    for case in cases:
        documents += 1
        layers = {name: layers[name] + score(case) for name, score in EVERY.items()}
        speakers = speakers.plus(speaker_accuracy(case))
        for kind, share in recall_by_kind(case).items():
            recall[kind] = recall[kind].plus(share)
    return Figures(documents, layers, speakers, {kind: share for kind, share in recall.items() if share.of})
