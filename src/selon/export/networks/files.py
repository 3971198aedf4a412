"""GraphML and GEXF, written by networkx and made to fit their schemas to the letter."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...store.entry import Entry
from ..options import Options
from .graph import graph, spells

if TYPE_CHECKING:
    import networkx as nx


def graphml(entries: Iterable[Entry], out: Path, options: Options) -> int:
    """Write the network as GraphML, the days of an edge as its attributes `start` and `end`; the number of edges."""
    import networkx as nx

    drawn = graph(entries, options.network)
    for _, _, told in drawn.edges(data=True):
        told.pop("days", None)
        _rename(told, {"first": "start", "last": "end"})
    nx.write_graphml(drawn, out, encoding="utf-8")
    return int(drawn.number_of_edges())


def gexf(entries: Iterable[Entry], out: Path, options: Options) -> int:
    """Write the network as GEXF 1.2, with a spell for each run of days of an edge; the number of edges."""
    from xml.etree.ElementTree import ElementTree

    from networkx.readwrite.gexf import GEXFWriter

    drawn = graph(entries, options.network)
    for _, _, told in drawn.edges(data=True):
        if days := told.pop("days", None):
            told["spells"] = list(spells(days))
    writer = GEXFWriter(encoding="utf-8", version="1.2draft")
    writer.add_graph(drawn)
    _conform(writer.xml, drawn, options.network)
    ElementTree(writer.xml).write(out, encoding="utf-8", xml_declaration=True)
    return int(drawn.number_of_edges())


def _conform(root: Any, drawn: "nx.Graph", network: str) -> None:
    """The schema knows no name of a graph; and the day of writing would make equal exports differ."""
    meta, graphed = root.find("meta"), root.find("graph")
    meta.attrib.pop("lastmodifieddate")
    meta.find("creator").text = "selon"
    graphed.attrib.pop("name", None)
    dated = any("spells" in told for _, _, told in drawn.edges(data=True))
    graphed.attrib |= {"mode": "dynamic", "timeformat": "date"} if dated else {"mode": "static"}
    description = meta.makeelement("description", {})
    description.text = f"The {network} network"
    meta.append(description)


def _rename(told: dict[str, Any], names: dict[str, str]) -> None:
    for old, new in names.items():
        if old in told:
            told[new] = told.pop(old)
