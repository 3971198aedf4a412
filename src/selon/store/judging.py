"""The ledger of a store: judgements are added and withdrawn, clusters are made anew from them by whoever links."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from ..errors import StoreError
from . import recluster, refresh
from .ask import ledger
from .ledger import Base, Cluster, Judgement, Kind
from .opened import Opened


class Judging(Opened):
    """What linking and judging need of a store. Whatever changes it needs a store that was opened to write."""

    def judge(self, judgements: Iterable[Judgement]) -> list[Judgement]:
        """Add judgements to the ledger; gives them back with the id and the time that they got."""
        at = datetime.now(UTC).isoformat(timespec="seconds")
        with self._write() as connection:
            return [ledger.add(connection, judgement, at) for judgement in judgements]

    def withdraw(self, ident: int, by: str) -> Judgement:
        """Take a judgement back; it stays in the ledger. Raises StoreError where there is none, or it is withdrawn."""
        with self._write() as connection:
            found = ledger.one(connection, ident)
            if found is None or found.withdrawn_by is not None:
                state = "not there" if found is None else f"withdrawn already, by {found.withdrawn_by}"
                raise StoreError(f"judgement {ident} is {state}; nothing was changed")
            ledger.withdraw(connection, ident, by)
        return ledger.withdrawn(found, by)

    def judgements(
        self, kind: Kind | None = None, member: str | None = None, withdrawn: bool = False
    ) -> Iterator[Judgement]:
        """The judgements in order of their ids; `member`: on its left or right; `withdrawn`: those as well."""
        with self._read() as connection:
            yield from ledger.judgements(connection, kind, member, withdrawn)

    def bases(self, type: str | None = None) -> Iterator[Base]:  # noqa: A002  # as the model calls it
        """The actors before linking, of all latest entries, in order of their ids."""
        with self._read() as connection:
            yield from ledger.bases(connection, type)

    def rewrite(self, kind: Kind, clusters: Iterable[Cluster]) -> None:
        """Put these clusters in the place of all of this kind, and count anew.

        actor: members are "<entry key>:<actor id>" or base ids; the cluster's id becomes `Who.id`.
        issue: members are "<entry key>:<issue id>" or base ids. account, event, quotation: "<entry key>:<id>".
        copy: members are entry keys, the cluster is the key of the original; a member that is its own cluster is
        no copy, whatever its text.
        """
        with self._write() as connection:
            recluster.rewrite(connection, kind, clusters)
            refresh.refresh(connection)

    def clusters(self, kind: Kind) -> dict[str, str]:
        """The cluster of each member of this kind."""
        with self._read() as connection:
            return ledger.clusters(connection, kind)
