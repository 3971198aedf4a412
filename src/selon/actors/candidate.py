"""A mention before it is known whom it means."""

from dataclasses import dataclass

from ..model import ActorType, MentionForm
from ..parse.columns import Parse


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens `first` to `last` (excluded) with head `head` that name or describe an actor.

    `key` identifies it in our tables ("iso3:FRA", "org:OTAN"), empty where only the text names it.
    `title` is the masculine form of a title, `body` the words that complete it, `of` the key of what it
    acts for. `definite`: a description that can point back ("le ministre"). `second`: another head of
    the same mention, as the name in "le ministre, Jean Laurier". `also`: further titles ("son porte-parole, le
    général Laurier"). `origin`: the country whose inhabitant a noun before the name tells ("le Suisse Laurier").
    `former`: the title beside the name is borne no more.
    """

    first: int
    last: int
    head: int
    form: MentionForm
    type: ActorType
    name: str
    key: str = ""
    gender: str = ""
    plural: bool = False
    title: str = ""
    body: str = ""
    of: str = ""
    definite: bool = False
    title_span: tuple[int, int] | None = None
    second: int | None = None
    speaks: bool = True
    sector: str = ""
    also: tuple[str, ...] = ()
    origin: str = ""
    former: bool = False

    @property
    def titles(self) -> tuple[str, ...]:
        """All titles that the mention gives, the outermost first."""
        return (*([self.title] if self.title else []), *self.also)

    def overlaps(self, other: "Candidate") -> bool:
        """Whether the two share a token."""
        return self.first < other.last and other.first < self.last


def candidate(parse: Parse, first: int, last: int, **fields: object) -> Candidate:
    """A candidate of these tokens, headed by the token that governs the others."""
    head = next((t for t in range(first, last) if not first <= parse.head[t] < last), first)
    values: dict[str, object] = {"name": parse.quote(first, last), **fields}
    return Candidate(first=first, last=last, head=head, **values)  # type: ignore[arg-type]
