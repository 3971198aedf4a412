"""The rows of a DNA database. A new one has the statement types that DNA itself puts into a new one."""

import hashlib
import sqlite3
from base64 import b64encode
from dataclasses import dataclass, field
from itertools import product

STANCE, ANNOTATION = 1, 3
PASSWORD = "selon"  # DNA asks for one when it opens a database; it hides nothing
_VERSION, _DATED = "3.0.11", "2025-02-05"  # DNA opens what says 3.0
_CODER = 1
_TYPES = ((STANCE, "DNA Statement", 239, 208, 51), (2, "NPF Story Element", 100, 200, 190),
          (ANNOTATION, "Annotation", 211, 211, 211))  # fmt: skip
_SHORT, _BOOLEAN, _LONG = "short text", "boolean", "long text"
_VARIABLES = (
    (1, "person", _SHORT, 1), (2, "organization", _SHORT, 1), (3, "concept", _SHORT, 1), (4, "agreement", _BOOLEAN, 1),
    (5, "narrator", _SHORT, 2), (6, "victim", _SHORT, 2), (7, "villain", _SHORT, 2), (8, "plot", _SHORT, 2),
    (9, "hero", _SHORT, 2), (10, "policy solution", _SHORT, 2), (11, "note", _LONG, ANNOTATION),
)  # fmt: skip
_NAMED, _AGREEMENT, _NOTE = (1, 2, 3), 4, 11
_ATTRIBUTES = ("Type", "Alias", "Notes")


@dataclass
class Content:
    """What is written into a database. Entities are kept by variable and value: each is there once."""

    database: sqlite3.Connection
    entities: dict[tuple[int, str], int] = field(default_factory=dict)

    def document(self, *, title: str, text: str, author: str, source: str, notes: str, date: int) -> int:
        """Add a document; its number."""
        row = (title, text, _CODER, author, source, notes, date)
        return self._add("DOCUMENTS (Title, Text, Coder, Author, Source, Notes, Date)", row)

    def stance(self, document: int, start: int, stop: int, names: tuple[str, str, str], agrees: int, kind: str) -> None:
        """Add a statement of the type "DNA Statement": person, organization, concept, and whether it agrees."""
        statement = self._statement(STANCE, document, start, stop)
        for variable, name in zip(_NAMED, names, strict=True):
            entity = self.entity(variable, name, kind if variable != _NAMED[-1] else "")
            self._add("DATASHORTTEXT (StatementId, VariableId, Entity)", (statement, variable, entity))
        self._add("DATABOOLEAN (StatementId, VariableId, Value)", (statement, _AGREEMENT, agrees))

    def annotation(self, document: int, start: int, stop: int, note: str) -> None:
        """Add a statement of the type "Annotation"."""
        statement = self._statement(ANNOTATION, document, start, stop)
        self._add("DATALONGTEXT (StatementId, VariableId, Value)", (statement, _NOTE, note))

    def _statement(self, kind: int, document: int, start: int, stop: int) -> int:
        row = (kind, document, start, stop, _CODER)
        return self._add("STATEMENTS (StatementTypeId, DocumentId, Start, Stop, Coder)", row)

    def entity(self, variable: int, name: str, kind: str) -> int:
        """The number of the entity of this name, which is added where there is none; `kind`: its attribute Type."""
        found = self.entities.get((variable, name))
        if found is None:
            found = self._add("ENTITIES (VariableId, Value, Red, Green, Blue)", (variable, name, 0, 0, 0))
            self.entities[variable, name] = found
            for number, attribute in enumerate(_ATTRIBUTES):
                value = kind if attribute == "Type" and name else ""
                row = (found, number * len(_NAMED) + variable, value)
                self._add("ATTRIBUTEVALUES (EntityId, AttributeVariableId, AttributeValue)", row)
        return found

    def _add(self, into: str, row: tuple[object, ...]) -> int:
        marks = ", ".join("?" * len(row))
        return int(self.database.execute(f"INSERT INTO {into} VALUES ({marks})", row).lastrowid or 0)


def start(database: sqlite3.Connection) -> Content:
    """Fill new tables with what every database of DNA has: settings, a coder, statement types, attributes."""
    database.executemany("INSERT INTO SETTINGS VALUES (?, ?)", (("version", _VERSION), ("date", _DATED)))
    row = (_CODER, "Admin", 255, 255, 0, _hashed(PASSWORD))
    database.execute("INSERT INTO CODERS (ID, Name, Red, Green, Blue, Password) VALUES (?, ?, ?, ?, ?, ?)", row)
    database.executemany("INSERT INTO STATEMENTTYPES VALUES (?, ?, ?, ?, ?)", _TYPES)
    database.executemany("INSERT INTO VARIABLES VALUES (?, ?, ?, ?)", _VARIABLES)
    attributes = enumerate(product(_ATTRIBUTES, _NAMED), start=1)
    named = ((number, variable, attribute) for number, (attribute, variable) in attributes)
    database.executemany("INSERT INTO ATTRIBUTEVARIABLES VALUES (?, ?, ?)", named)
    content = Content(database)
    for variable in _NAMED:
        content.entity(variable, "", "")  # what is not known is an entity without a name
    return content


def _hashed(password: str) -> str:
    """As DNA keeps passwords: salt and SHA-256, a hundred thousand times. One salt for all: equal exports are equal."""
    salt = b"selon's own salt"
    found = hashlib.sha256(salt + password.encode()).digest()
    for _ in range(99_999):
        found = hashlib.sha256(found).digest()
    return b64encode(salt + found).decode()
