"""run.toml: what decides a run's result. Whoever goes on with a run must ask for the same."""

import dataclasses
import json
import tomllib
from typing import Any

import msgspec

from ..errors import OptionError
from ..read.options import Options
from .folder import Folder

NAME = "run.toml"
_HEAD = "# What decides the result of this run, written when it was begun. A run that goes on needs the same.\n"


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What was asked for, and what answers. `limit`: seconds after which a dispatch is given up; `shard`: how many
    dispatches a shard holds at most; `data`: digest of the language data."""

    sources: tuple[str, ...]
    options: dict[str, Any]
    parser: str = "spacy"
    shard: int = 64
    limit: float = 60.0
    selon: str = ""
    model: str = ""
    data: str = ""


def versions(parser: str) -> tuple[str, str, str]:
    """Of selon, of the model and of the language data, as they are in this process."""
    from .. import __version__
    from ..lang.sources import digest
    from .anew import version

    return __version__, version(parser), digest()


def asked(sources: tuple[str, ...], options: Options, *, parser: str, shard: int, limit: float) -> Settings:
    """The settings of a run as it is begun here and now, with the versions installed here."""
    given = {name: value for name, value in dataclasses.asdict(options).items() if value is not None}
    selon, model, data = versions(parser)
    return Settings(
        sources=sources,
        options=json.loads(json.dumps(given, default=str)),
        parser=parser,
        shard=shard,
        limit=limit,
        selon=selon,
        model=model,
        data=data,
    )


def settle(folder: Folder, wanted: Settings) -> None:
    """Write the settings of a new run, or see that those of the run in the folder are the same.

    Raises OptionError, which names what differs and what to do.
    """
    if not folder.exists(NAME):
        folder.commit(NAME, _written(wanted).encode())
        return
    begun = _read(folder)
    differing = [
        _difference(name, begun, wanted) for name in Settings.__struct_fields__ if _differs(name, begun, wanted)
    ]
    if differing:
        what = f"'{folder.url}' holds a run that was begun otherwise: {'; '.join(differing)}"
        raise OptionError(f"{what}. Go on with what it was begun with, or name another folder with --out")


def _read(folder: Folder) -> Settings:
    try:
        return msgspec.convert(tomllib.loads(folder.read(NAME).decode()), Settings)
    except (ValueError, msgspec.ValidationError) as error:
        what = f"'{folder.url}/{NAME}' is no description of a run ({error})"
        raise OptionError(f"{what}; name another folder with --out") from error


def _differs(name: str, begun: Settings, wanted: Settings) -> bool:
    return bool(getattr(begun, name) != getattr(wanted, name))


def _difference(name: str, begun: Settings, wanted: Settings) -> str:
    was, now = getattr(begun, name), getattr(wanted, name)
    if name != "options":
        return f"{name} was {_value(was)} and is now {_value(now)}"
    keys = sorted(key for key in {*was, *now} if was.get(key) != now.get(key))
    return "; ".join(f"{key} was {_value(was.get(key))} and is now {_value(now.get(key))}" for key in keys)


def _value(value: Any) -> str:
    return "not given" if value is None else _toml(value)


def _written(settings: Settings) -> str:
    plain = {name: getattr(settings, name) for name in Settings.__struct_fields__ if name != "options"}
    tables = [plain, settings.options]
    top, below = ("".join(f"{key} = {_toml(value)}\n" for key, value in table.items()) for table in tables)
    return f"{_HEAD}{top}\n[options]\n{below}"


def _toml(value: Any) -> str:
    """TOML writes strings, numbers, truth and lists of them as JSON does, except for what JSON leaves unescaped."""
    listed = list(value) if isinstance(value, tuple) else value
    return json.dumps(listed, ensure_ascii=False).replace("\x7f", "\\u007f")
