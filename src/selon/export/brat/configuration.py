"""annotation.conf: the types that the export uses, from the types of the model."""

from typing import get_args

from ...model import ActorType, EventType, MentionForm, Stance, StatementKind, Status

ACTORS = {name: name.replace("_", "-").capitalize() for name in get_args(ActorType)}
EVENTS = get_args(EventType)
_ANY_ACTOR = "|".join(ACTORS.values())
_SPANS = ("Office", "Source", "Content", "Time", "Place")
_ATTRIBUTES = {
    "Form": (MentionForm, "|".join(ACTORS.values())),
    "Kind": (StatementKind, "Statement"),
    "Status": (Status, "|".join(EVENTS)),
    "Stance": (Stance, "Position"),
}


def configuration() -> str:
    """The file's text."""
    parts = f"Actor*:{_ANY_ACTOR}, Recipient*:{_ANY_ACTOR}, Place?:Place, Date?:Time, ToldIn?:Statement"
    saying = f"Content*:Content, Source?:Source, Speaker?:{_ANY_ACTOR}, Addressee*:{_ANY_ACTOR}, Within?:Statement"
    events = [f"Statement\t{saying}", f"Position\tHolder?:{_ANY_ACTOR}, Basis?:Statement"]
    relations = [
        f"ActsFor\tArg1:{_ANY_ACTOR}, Arg2:{_ANY_ACTOR}",
        f"Holds\tArg1:{_ANY_ACTOR}, Arg2:Office",
        f"Equiv\tArg1:{_ANY_ACTOR}, Arg2:{_ANY_ACTOR}, <REL-TYPE>:symmetric-transitive",
        "<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>",
    ]
    attributes = [f"{name}\tArg:{of}, Value:{'|'.join(get_args(kind))}" for name, (kind, of) in _ATTRIBUTES.items()]
    sections = {
        "entities": [*ACTORS.values(), *_SPANS],
        "relations": relations,
        "events": [*events, *(f"{name}\t{parts}" for name in EVENTS)],
        "attributes": attributes,
    }
    return "\n".join(line for name, lines in sections.items() for line in (f"[{name}]", *lines, ""))
