"""Floors of quality, and the rules by which they move: up freely, down only with a reason that stays in the file."""

import json
import tomllib
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import msgspec

from ..errors import FormatError, QualityError

HEADER = """\
# Floors of quality on quality/gold, open and sealed: F1 of each layer, the speakers' accuracy, recall by kind.
# Not edited by hand. `python -m selon.evaluate.gate --update` raises them to what is measured;
# lowering one needs --allow-lower REASON, and the reason stays below.
"""


class Lowered(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A floor that was lowered on purpose."""

    figure: str
    before: float
    after: float
    reason: str


class Baseline(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Floors by figure, and the digest of the gold that they were measured on."""

    gold: str
    floors: dict[str, float]
    lowered: tuple[Lowered, ...] = ()


def digest(folder: Path) -> str:
    """A digest of all gold files, names included: whoever changes gold changes what floors mean."""
    total = sha256()
    for path in sorted(p for p in folder.rglob("*") if p.suffix in (".txt", ".json")):
        content = sha256(path.read_bytes()).hexdigest()
        total.update(f"{path.relative_to(folder).as_posix()} {content}\n".encode())
    return total.hexdigest()


def load(path: Path) -> Baseline | None:
    """The baseline in a file, None where there is no file yet. Raises FormatError."""
    if not path.exists():
        return None
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Baseline)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise FormatError(f"{path}: {error}; restore the file from version control") from error


def dump(baseline: Baseline) -> str:
    """The file's text. A JSON string is a TOML string, so nothing needs another library."""
    lines = [HEADER, f"gold = {json.dumps(baseline.gold)}", "", "[floors]"]
    lines += [f"{json.dumps(name)} = {value:.4f}" for name, value in baseline.floors.items()]
    for entry in baseline.lowered:
        lines += ["", "[[lowered]]", f"figure = {json.dumps(entry.figure)}"]
        lines += [f"before = {entry.before:.4f}", f"after = {entry.after:.4f}"]
        lines.append(f"reason = {json.dumps(entry.reason, ensure_ascii=False)}")
    return "\n".join(lines) + "\n"


def complaints(baseline: Baseline, measured: Mapping[str, float], gold: str) -> list[str]:
    """Why the gate is shut: figures that fell, figures without a floor or without a value, gold that changed."""
    wrong = [
        f"{name} fell by {floor - value:.4f}: {value:.4f}, floor {floor:.4f}"
        for name, floor, value in _fallen(baseline, measured)
    ]
    wrong += [
        f"{name} is no longer measured; its floor is {baseline.floors[name]:.4f}" for name in _gone(baseline, measured)
    ]
    wrong += [f"{name} has no floor yet ({measured[name]:.4f})" for name in measured if name not in baseline.floors]
    if gold != baseline.gold:
        wrong.append("the gold has changed since the floors were set; review it, then run the gate with --update")
    return wrong


def updated(baseline: Baseline | None, measured: Mapping[str, float], gold: str, reason: str | None) -> Baseline:
    """Floors raised to what is measured. Raises QualityError where one would fall and there is no reason for it."""
    if baseline is None:
        return Baseline(gold=gold, floors=dict(measured))
    fallen = _fallen(baseline, measured)
    fallen += [(name, baseline.floors[name], 0.0) for name in _gone(baseline, measured)]
    if fallen and not (reason and reason.strip()):
        listed = ", ".join(f"{name} from {floor:.4f} to {value:.4f}" for name, floor, value in fallen)
        raise QualityError(f"not updated: this would lower {listed}. Mend it, or say why with --allow-lower REASON")
    entries = tuple(
        Lowered(figure=name, before=floor, after=value, reason=" ".join((reason or "").split()))
        for name, floor, value in fallen
    )
    return Baseline(gold=gold, floors=dict(measured), lowered=(*baseline.lowered, *entries))


def _fallen(baseline: Baseline, measured: Mapping[str, float]) -> list[tuple[str, float, float]]:
    """Figures below their floors. Both are rounded to four digits, so they compare exactly."""
    both = ((name, floor, measured[name]) for name, floor in baseline.floors.items() if name in measured)
    return [(name, floor, value) for name, floor, value in both if value < floor]


def _gone(baseline: Baseline, measured: Mapping[str, float]) -> list[str]:
    return [name for name in baseline.floors if name not in measured]
