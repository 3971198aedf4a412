"""Names of components → the components, imported when they are used. Read third.

Other packages add theirs by an entry point in the group `selon.<kind>`, e.g. `selon.parser`.
"""

from importlib import import_module
from importlib.metadata import entry_points
from typing import Any

from .errors import NoSuch

_OWN: dict[str, dict[str, str]] = {
    "parser": {"spacy": "selon.parse.french:FrenchParser"},
    "runner": {
        "serial": "selon.run.serial:Serial",
        "processes": "selon.run.processes:Processes",
        "ray": "selon.run.cluster:Cluster",
    },
    "export": {
        "jsonl": "selon.export.jsonl:write",
        "csv": "selon.export.csv:write",
        "parquet": "selon.export.parquet:write",
        "graphml": "selon.export.networks.files:graphml",
        "gexf": "selon.export.networks.files:gexf",
        "plover": "selon.export.plover:write",
        "polecat": "selon.export.polecat:write",
        "gdelt": "selon.export.gdelt:write",
        "dna": "selon.export.dna.write:write",
        "ftm": "selon.export.ftm:write",
        "brat": "selon.export.brat.write:write",
        "conllu": "selon.export.conllu:write",
    },
    "source": {
        "text": "selon.read.text:read",
        "html": "selon.read.html:read",
        "feed": "selon.read.feeds:read",
        "sitemap": "selon.read.sitemaps:read",
        "wire": "selon.read.wire:read",
        "xml": "selon.read.xml:read",
        "json": "selon.read.objects:read",
        "jsonl": "selon.read.objects:read_lines",
        "csv": "selon.read.rows:read",
        "parquet": "selon.read.parquet:read",
        "mail": "selon.read.mail:read",
        "warc": "selon.read.warc:read",
        "gzip": "selon.read.packed:read_gzip",
        "bzip2": "selon.read.packed:read_bzip2",
        "xz": "selon.read.packed:read_xz",
        "zstd": "selon.read.packed:read_zstd",
        "zip": "selon.read.zipped:read",
    },
}


def component(kind: str, name: str) -> Any:
    """The component of this kind and name. Raises NoSuch, which lists the known names."""
    found = _known(kind)
    if name not in found:
        raise NoSuch(kind, name, found)
    module, _, attribute = found[name].partition(":")
    return getattr(import_module(module), attribute)


def _known(kind: str) -> dict[str, str]:
    plugins = {point.name: point.value for point in entry_points(group=f"selon.{kind}")}
    return {**plugins, **_OWN.get(kind, {})}
