"""The report is one page that needs nothing else."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from selon.errors import OptionError
from selon.explore.report import Chosen, report
from selon.store.store import Store


@pytest.mark.parametrize("chosen", [Chosen(), Chosen(actor="Kenya"), Chosen(text="fonds commun"), Chosen(since="2030")])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_nothing_is_fetched_and_only_our_style_counts(store: Store, chosen: Chosen, language: str) -> None:
    page = report(store, chosen, language)
    assert not re.search(r"<script|<img|<link|\ssrc=|href=|url\((?!#)", page)
    style = re.search(r"<style>(.*)</style>", page, re.S)[1]
    assert f"sha256-{b64encode(sha256(style.encode()).digest()).decode()}" in page
    assert page.count("<h1>") == 1


def test_the_main_plots_are_there(store: Store) -> None:
    page = report(store, Chosen(), "fr")
    for drawn in ('class="chart"', 'class="net"', 'class="world"', "<blockquote>"):
        assert drawn in page


def test_a_report_on_an_actor_is_about_that_actor(store: Store) -> None:
    page = report(store, Chosen(actor="Oumar Dialli"), "fr")
    assert "tiré sur personne" in page
    assert "la date fixée" not in page


def test_somebody_unknown_is_told(store: Store) -> None:
    with pytest.raises(OptionError, match="nobody is called"):
        report(store, Chosen(actor="Nobody Anywhere"), "fr")


def test_hostile_records_stay_text(hostile_database: str) -> None:
    with Store.open(hostile_database) as store:
        page = report(store, Chosen(), "fr")
    assert not re.search(r"<script|<img|<b>|\u202e", page)
