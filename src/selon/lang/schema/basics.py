"""What all schemas share: the row, and the values that several of them use."""

from typing import Annotated, Literal

import msgspec

NonEmpty = Annotated[str, msgspec.Meta(min_length=1)]
Sector = Literal[
    "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL",
    "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC",
]  # fmt: skip
NonState = Literal["IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC", ""]
Gender = Literal["m", "f", ""]
Number = Literal["both", "singular", "plural"]
YesNo = Literal["yes", "no"]


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, gc=False, omit_defaults=True):
    """A row of a table; cells that are left empty take the field's default.

    Rows hold strings and tuples of strings only, so that the collector of cycles need not visit them.
    """
