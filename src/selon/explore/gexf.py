"""A drawn network as GEXF 1.3, with the places of its nodes, so that it opens in Gephi as it was seen."""

from xml.etree.ElementTree import Element, SubElement, tostring

from .draw.network import Network
from .safe import shown

_SPACE = "http://gexf.net/1.3"
_VIZ = "http://gexf.net/1.3/viz"


def written(network: Network) -> bytes:
    """The document in UTF-8."""
    root = Element("gexf", {"xmlns": _SPACE, "xmlns:viz": _VIZ, "version": "1.3"})
    graph = SubElement(root, "graph", {"defaultedgetype": "directed", "mode": "static"})
    declared = SubElement(graph, "attributes", {"class": "edge"})
    for name in ("tone", "types", "first", "last"):
        SubElement(declared, "attribute", {"id": name, "title": name, "type": "string"})
    nodes, edges = SubElement(graph, "nodes"), SubElement(graph, "edges")
    for node in network.nodes:
        made = SubElement(nodes, "node", {"id": _clean(node.id), "label": _clean(node.name)})
        SubElement(made, "viz:size", {"value": str(node.r)})
        SubElement(made, "viz:position", {"x": str(node.x), "y": str(-node.y), "z": "0"})
    for number, edge in enumerate(network.edges):
        ends = {"source": _clean(edge.source), "target": _clean(edge.target), "weight": str(edge.weight)}
        values = SubElement(SubElement(edges, "edge", {"id": str(number), **ends}), "attvalues")
        types = " ".join(f"{kind}:{count}" for kind, count in sorted(edge.types.items()))
        told = {"tone": edge.tone, "types": types, "first": edge.first, "last": edge.last}
        for name, value in told.items():
            if value:
                SubElement(values, "attvalue", {"for": name, "value": value})
    document: bytes = tostring(root, "utf-8", xml_declaration=True)
    return document


def _clean(words: str) -> str:
    """Without what XML cannot hold."""
    return "".join(c if c.isprintable() else "\ufffd" for c in shown(words))
