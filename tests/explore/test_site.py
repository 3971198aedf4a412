"""Pages and their JSON, without a browser."""

from urllib.parse import quote

import jsonschema
import pytest

from selon.explore.pages.listed import PAGES
from selon.store.store import Store
from selon.store.wanted import Wanted


@pytest.fixture
def singles(store: Store) -> dict[str, str]:
    """An address of each page that is about one thing."""
    done = store.events(Wanted(), limit=1).items[0]
    return {
        "dispatch": f"/dispatch/{done.where.key}",
        "actor": f"/actor/{quote(done.actors[0].id if done.actors else 'x', safe='')}",
        "issue": f"/issue/{store.issues(limit=1).items[0].id}",
        "event": f"/event/{done.where.key}:{done.id}",
    }


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_json_is_what_openapi_says(page, ask, singles: dict[str, str]) -> None:
    described = ask("/openapi.json").json()
    path = f"{singles[page.name]}.json" if page.name in singles else page.json_path
    told = described["paths"][page.json_path.replace(":path}", "}")]["get"]
    schema = told["responses"]["200"]["content"]["application/json"]["schema"]
    answer = ask(path)
    assert answer.status_code == 200
    jsonschema.validate(answer.json(), {**schema, "components": described["components"]})
    assert {parameter["name"] for parameter in told["parameters"]} == set(page.ask.__struct_fields__)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_html_in_both_languages(page, language: str, ask, singles: dict[str, str]) -> None:
    answer = ask(f"{singles.get(page.name, page.path)}?lang={language}")
    assert answer.status_code == 200
    assert f'<html lang="{language}">' in answer.text
    assert answer.text.count("<h1") == 1


def test_the_language_is_remembered_and_asked_of_the_browser(ask) -> None:
    assert '<html lang="en">' in ask("/", headers={"accept-language": "en-GB,fr;q=0.5"}).text
    ask("/?lang=fr")
    assert '<html lang="fr">' in ask("/", headers={"accept-language": "en-GB"}).text


def test_lists_are_paged_without_gap(ask) -> None:
    whole = [item["where"]["key"] for item in ask("/search.json").json()["items"]]
    found, after = [], ""
    while after is not None:
        page = ask(f"/search.json?size=3&after={quote(after)}").json()
        found += [item["where"]["key"] for item in page["items"]]
        after = page["next"]
    assert found == whole
    assert len(whole) == 8


def test_what_is_not_there_is_told(ask) -> None:
    for path in ("/nothing", "/dispatch/none", "/actor/none", "/issue/none", "/event/none:e1"):
        assert ask(path).status_code == 404, path
        assert "Retour" in ask(path).text
        assert ask(f"{path}.json").json()["error"] == "missing"
    assert ask("/timeline?actor=Nobody+Anywhere").status_code == 400
    assert ask("/timeline?show=everything").status_code == 400


def test_an_empty_search_says_what_to_do(ask) -> None:
    assert "Essayez moins de mots" in ask("/?q=introuvable").text


def test_a_store_without_dispatches_says_how_to_fill_it(tmp_path, client) -> None:
    Store.open(str(tmp_path / "empty.db"), create=True).close()
    assert "selon load" in client(str(tmp_path / "empty.db"))("/").text


def test_filters_stand_in_the_address(ask) -> None:
    shown = ask("/?q=fonds&outlet=Le+Courrier").text
    assert 'name="outlet" value="Le Courrier"' in shown
    assert 'href="/?q=fonds"' in shown


def test_a_slow_question_is_given_up(database: str, client, monkeypatch) -> None:
    from selon.explore import site
    from selon.store import explore_questions

    monkeypatch.setattr(site, "SECONDS", -1.0)
    monkeypatch.setattr(explore_questions, "_STEPS", 1)
    assert client(database)("/search.json").json()["error"] == "slow"


def test_what_is_seen_of_the_network_is_exported(ask) -> None:
    from xml.etree.ElementTree import fromstring

    space = {"g": "http://gexf.net/1.3"}
    drawn = ask("/network.json?type=ACCUSE").json()["drawn"]
    exported = fromstring(ask("/network.gexf?type=ACCUSE").content)
    assert [node.get("id") for node in exported.iterfind(".//g:node", space)] == [n["id"] for n in drawn["nodes"]]
    assert len(exported.findall(".//g:edge", space)) == len(drawn["edges"])
    assert drawn["edges"]
    assert all(edge["types"].keys() == {"ACCUSE"} for edge in drawn["edges"])


def test_a_copy_is_told(ask) -> None:
    copies = [found for found in ask("/search.json?q=Tessara").json()["items"] if found["where"]["copy_of"]]
    assert len(copies) == 1
    page = ask(f"/dispatch/{copies[0]['where']['key']}.json").json()
    assert page["copy_of"]["outlet"] == "Le Courrier"


def test_a_fault_of_ours_is_a_page(ask, monkeypatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr(Store, "actors", broken)
    answer = ask("/actors")
    assert answer.status_code == 500
    assert "secret" not in answer.text
