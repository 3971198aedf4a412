"""Clusters → actors of the record, with ids in order of first mention."""

from dataclasses import replace

from ..cast import Cast, Part
from ..lang.known import organisations_called
from ..lang.world import countries, regions
from ..model import Actor, Codes, Mention, Office, Why
from ..parse.columns import Parse
from .cluster import Cluster
from .clusters import country_name
from .coreference.descriptions import descriptions
from .known import person


def publish(parse: Parse, clusters: list[Cluster], parts: list[tuple[Part, Cluster]]) -> Cast:
    """The cast: actors with all their mentions, and which tokens mean them."""
    idents = {cluster.number: f"a{at}" for at, cluster in enumerate(clusters, 1)}
    keys = {cluster.key: idents[cluster.number] for cluster in clusters if cluster.key}
    mine = {cluster.number: [part for part, c in parts if c is cluster] for cluster in clusters}
    actors = tuple(_actor(parse, c, idents, keys, mine[c.number]) for c in clusters)
    groups = {idents[c.number]: tuple(idents[m.number] for m in c.members) for c in clusters if c.members}
    placed = tuple(replace(part, actor=idents[cluster.number]) for part, cluster in parts)
    return Cast(actors, placed, members=groups)


def _actor(parse: Parse, cluster: Cluster, idents: dict[int, str], keys: dict[str, str], parts: list[Part]) -> Actor:
    ident = idents[cluster.number]
    iso3 = cluster.key.removeprefix("iso3:") if cluster.key.startswith("iso3:") else None
    of = keys.get(cluster.of) or (idents[cluster.acts_for.number] if cluster.acts_for is not None else None)
    return Actor(
        id=ident,
        name=_name(cluster),
        type=cluster.type,
        iso3=iso3,
        qid=_qid(cluster, iso3),
        codes=_codes(cluster, iso3),
        offices=tuple(_offices(parse, cluster)),
        of=of if of != ident else None,
        mentions=_mentions(parse, parts),
        why=Why(rule=f"actors/{cluster.rule or ('name' if cluster.named else 'description')}"),
    )


def _name(cluster: Cluster) -> str:
    if cluster.key.startswith("org:") and not cluster.named:
        return cluster.key.removeprefix("org:")  # "Bruxelles" alone
    return country_name(cluster.key) if cluster.key.startswith("iso3:") else cluster.name


def _qid(cluster: Cluster, iso3: str | None) -> str | None:
    """The Wikidata id that a table gives for the country, the organisation or the person."""
    if iso3 is not None:
        return countries()[iso3].qid or None if iso3 in countries() else None
    if cluster.key.startswith("region:"):
        return regions()[cluster.key.removeprefix("region:")].qid or None
    if cluster.key.startswith("org:"):
        rows = organisations_called().get(cluster.key.removeprefix("org:"), ())
        return next((row.qid for row in rows if row.qid), None)
    if cluster.type != "person":
        return None
    row = cluster.row or person(cluster.name)
    return row.qid or None if row else None


def _codes(cluster: Cluster, iso3: str | None) -> Codes:
    country = iso3 or next(
        (key.removeprefix("iso3:") for key in (cluster.of, *_origins(cluster)) if key.startswith("iso3:")), None
    )
    sector = next((m.sector for m in cluster.mentions if m.sector and m.sector != "UNK"), None)
    return Codes(country=country, sector=sector)


def _origins(cluster: Cluster) -> list[str]:
    """Whose inhabitant a person is, and the state whose office it holds by our tables."""
    states = [f"iso3:{office.body}" for office in cluster.held if office.body in countries()]
    return [*(m.origin for m in cluster.mentions if m.origin), *states]


def _offices(parse: Parse, cluster: Cluster) -> list[Office]:
    """Each title once, where it was first read."""
    seen: dict[tuple[str, str], Office] = {}
    if cluster.type != "person":
        return []
    for mention in cluster.offices():
        if _is_passing(mention.title):
            continue
        first, last = mention.title_span or (mention.first, mention.last)
        key = (mention.title, mention.body)
        seen.setdefault(
            key,
            Office(title=mention.title, body=mention.body or None, start=parse.start[first], end=parse.end[last - 1]),
        )
    return list(seen.values())


def _is_passing(title: str) -> bool:
    """ "le quinquagénaire", "le suspect": what the text calls somebody, and no office."""
    row = descriptions().get(title)
    return row is not None and bool(row.bare == "yes" or row.did or row.suffered)


def _mentions(parse: Parse, parts: list[Part]) -> tuple[Mention, ...]:
    spans = {(parse.start[p.first], parse.end[p.last - 1]): p.form for p in parts}
    return tuple(Mention(start=s, end=e, form=form) for (s, e), form in sorted(spans.items()))  # type: ignore[arg-type]
