"""What both stores must answer alike."""

import pytest

import archive
from selon.errors import OptionError, StoreError
from selon.model import Record
from selon.store.store import Store
from selon.store.wanted import Wanted

MOREL = "person.ivan-morel"


def other(text: str, url: str, **dispatch: str) -> Record:
    """The record's facts in another text, which has the sample's text at its beginning."""
    return archive.record(archive.TEXT + text, url, **dispatch)


@pytest.fixture
def three(store: Store) -> Store:
    """Three dispatches of different days and outlets."""
    store.add(
        [
            archive.record(),
            other("Les élus négocient.", "https://b.example/2", outlet="AFP", published="2015-06-01", title="Deux"),
            other("L'élu a négocié.", "https://c.example/3", outlet="Écho", published="2016-01-01", title="Trois"),
        ]
    )
    return store


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("coalition", ["Trois", "Deux", "Coalition : la Corvalie refuse"]),
        ("COALITIONS", ["Trois", "Deux", "Coalition : la Corvalie refuse"]),
        ("NEGOCIE", ["Trois", "Deux"]),
        ("négociations", ["Trois", "Deux"]),
        ("l'ONU -élus", ["Coalition : la Corvalie refuse"]),
        ('"a négocié"', ["Trois"]),
        ('"coalition une"', []),
        ("trois OR deux", ["Trois", "Deux"]),
        ("-trois", ["Deux", "Coalition : la Corvalie refuse"]),
        ("introuvable", []),
        ("«»", []),
    ],
)
def test_words_are_found(three: Store, text: str, titles: list[str]) -> None:
    assert [found.where.title for found in three.dispatches(Wanted(text=text)).items] == titles


@pytest.mark.parametrize(
    "text", ['"', "a'b", "NOT (", "x:y", "* NEAR/2", "';--", "\\", "&|!<->", "\x00", "%_", "{}^", "-"]
)
def test_any_text_is_a_search(three: Store, text: str) -> None:
    for question in (three.dispatches, three.statements, three.events, three.positions, three.accounts):
        question(Wanted(text=text, speaker=text, outlet=text, place=text))
    three.facets(Wanted(text=text))
    three.actors(text)
    three.issues(text)


@pytest.mark.parametrize(
    ("wanted", "titles"),
    [
        (Wanted(since="2015-06"), ["Trois", "Deux"]),
        (Wanted(since="2015-05-04", until="2015-06"), ["Deux", "Coalition : la Corvalie refuse"]),
        (Wanted(until="2015"), ["Deux", "Coalition : la Corvalie refuse"]),
        (Wanted(outlet="ECHO"), ["Trois"]),
        (Wanted(outlet="afp", speaker="Morel"), ["Deux"]),
        (Wanted(speaker="Morel", stance="for"), []),
        (Wanted(speaker="Sarnie", stance="against"), []),
        (Wanted(actor="Corvalie", type="ASSAULT", until="2015-05"), ["Coalition : la Corvalie refuse"]),
        (Wanted(actor="Sarnie", type="ASSAULT"), []),
        (Wanted(place="COR", text="deux"), ["Deux"]),
        (Wanted(place="brimont", until="2015-05"), ["Coalition : la Corvalie refuse"]),
        (Wanted(place="Sarnie"), []),
        (Wanted(act="claim", kind="direct"), []),
    ],
)
def test_conditions_must_all_be_met(three: Store, wanted: Wanted, titles: list[str]) -> None:
    assert [found.where.title for found in three.dispatches(wanted).items] == titles
    assert three.count(wanted) == (len(titles), True)


def test_a_snippet_marks_what_was_found(three: Store) -> None:
    snippet = three.dispatches(Wanted(text='"l’ONU propose" coalitions', until="2015-05")).items[0].snippet
    marked = [snippet.text[mark.start : mark.end] for mark in snippet.marks]
    assert marked[:2] == ["coalition", "ONU propose"]
    assert archive.TEXT[snippet.start :].startswith(snippet.text)


def test_statements_say_who_and_where(three: Store) -> None:
    said = three.statements(Wanted(speaker="ivan morel", text="coalitions")).items[0]
    assert said.speaker is not None
    assert (said.speaker.id, said.act, said.day, said.cue) == (MOREL, "refuse", "2015-05-03", "déclarer")
    assert said.text == "Nous rejetons une coalition unique"
    assert [said.text[mark.start : mark.end] for mark in said.marks] == ["coalition"]


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (Wanted(), 6),
        (Wanted(speaker=MOREL), 3),
        (Wanted(recipient="ONU"), 3),
        (Wanted(act="claim"), 3),
        (Wanted(kind="direct", outlet="AFP"), 1),
        (Wanted(text="bombardements", since="2016"), 1),
        (Wanted(until="2015-05-03"), 3),
        (Wanted(speaker="Nobody"), 0),
    ],
)
def test_statements_are_chosen(three: Store, wanted: Wanted, count: int) -> None:
    assert len(three.statements(wanted).items) == count


def test_events_name_their_parties(three: Store) -> None:
    done = three.events(Wanted(type="ASSAULT", actor="COR", recipient="port", place="Brimont", outlet="AFP")).items[0]
    names = [[who.name for who in role] for role in (done.actors, done.recipients, done.claimed_by)]
    assert names == [["Corvalie"], ["le port"], ["Sarnie"]]
    assert (done.place, done.day, done.status, done.mode) == ("Brimont", "2015-05", "claimed", "aerial")
    assert done.words == "L'armée de Corvalie a bombardé le port"
    assert three.events(Wanted(speaker="Sarnie", status="claimed")).items
    assert not three.events(Wanted(actor="Sarnie")).items


def test_positions_share_an_issue(three: Store) -> None:
    held = three.positions(Wanted(stance="against", text="coalition")).items
    assert [one.actor.id for one in held] == [MOREL] * 3
    (issue,) = three.issues("COALITIONS").items
    assert issue == three.issue(held[0].issue)
    assert (issue.proposal, issue.positions, issue.actors) == ("une coalition unique", 3, 1)
    cells = three.matrix(issue.id)
    assert [(cell.actor.id, cell.stance, cell.month, cell.count) for cell in cells] == [
        (MOREL, "against", month, 1) for month in ("2015-05", "2015-06", "2016-01")
    ]
    assert not three.issues("guerre").items


def test_accounts_have_their_sides(three: Store) -> None:
    told = three.accounts(Wanted(speaker="Sarnie", text="bombardé", since="2016")).items[0]
    assert told.about == "le bombardement du port de Brimont"
    assert [[who.name for who in side.by] for side in told.versions] == [["Sarnie"], ["Corvalie"]]
    assert told.versions[0].text == "L'armée de Corvalie a bombardé le port de Brimont"


def test_actors_are_found_by_name(three: Store) -> None:
    (known,) = three.actors("morel").items
    assert (known.id, known.dispatches, known.statements, known.positions) == (MOREL, 3, 3, 3)
    assert (known.first, known.last) == ("2015-05-04", "2016-01-01")
    assert {actor.id for actor in three.actors(type="country").items} == {"COR", "SAR"}
    assert not three.actors("morel ida").items


def test_a_portrait_tells_offices_and_for_whom(three: Store) -> None:
    portrait = three.actor(MOREL)
    assert portrait.names == ("Ivan Morel",)
    assert [(term.title, term.body, term.dispatches) for term in portrait.offices] == [("président", "Corvalie", 3)]
    assert [who.id for who in portrait.of] == ["COR"]
    with pytest.raises(StoreError, match="no actor 'nobody'"):
        three.actor("nobody")


def test_a_timeline_has_all_kinds_in_order(three: Store) -> None:
    page = three.timeline(MOREL, limit=4)
    assert [(moment.day, moment.role) for moment in page.items] == [
        ("2016-01-01", "holder"),
        ("2015-06-01", "holder"),
        ("2015-05-04", "holder"),
        ("2015-05-03", "speaker"),
    ]
    rest = three.timeline(MOREL, limit=4, after=page.next)
    assert [moment.role for moment in rest.items] == ["speaker", "speaker"]
    assert rest.next is None
    assert [moment.role for moment in three.timeline("SAR", Wanted(text="Brimont", since="2016")).items] == ["speaker"]


@pytest.mark.parametrize("question", ["dispatches", "statements", "events", "positions", "accounts"])
def test_pages_follow_one_another(three: Store, question: str) -> None:
    ask = getattr(three, question)
    whole = ask(limit=100).items
    paged, after = [], None
    for _ in whole:
        page = ask(limit=1, after=after)
        paged += page.items
        after = page.next
    assert (tuple(paged), after) == (whole, None)


@pytest.mark.parametrize("question", ["actors", "issues", "outlets"])
def test_ranked_pages_follow_one_another(three: Store, question: str) -> None:
    ask = getattr(three, question)
    first = ask(limit=1)
    rest = ask(limit=100, after=first.next).items if first.next else ()
    assert (*first.items, *rest) == ask(limit=100).items


@pytest.mark.parametrize("wanted", [Wanted(), Wanted(text="coalition")])
def test_facets_count_dispatches(three: Store, wanted: Wanted) -> None:
    facets = three.facets(wanted)
    assert [(one.name, one.count) for one in facets.speaker] == [("Sarnie", 3), ("Ivan Morel", 3)]
    assert [(one.value, one.count) for one in facets.type] == [("ASSAULT", 3)]
    assert {one.value: one.count for one in facets.month} == {"2015-05": 1, "2015-06": 1, "2016-01": 1}
    assert {one.value for one in facets.outlet} == {"AFP", "Le Journal", "Écho"}
    assert (facets.over, facets.whole) == (3, True)


def test_ties_lead_from_doers_to_sufferers(three: Store) -> None:
    ties = three.network()
    assert [(tie.actor.name, tie.type, tie.recipient.name, tie.count) for tie in ties] == [
        ("Corvalie", "ASSAULT", "le port", 3),
        ("Ivan Morel", "SAY", "ONU", 3),
    ]
    assert [tie.type for tie in three.network(actor="Q1065")] == ["SAY"]
    assert not three.network(type="ASSAULT", since="2015-06")
    assert not three.network(least=4)


def test_places_are_put_on_a_map(three: Store) -> None:
    (spot,) = three.map(Wanted(since="2015-06"))
    assert (spot.name, spot.lat, spot.lon, spot.count) == ("Brimont", 45.0, 3.5, 2)


def test_stats_count_everything(three: Store) -> None:
    stats = three.stats()
    assert (stats.rows["dispatches"], stats.rows["statements"], stats.rows["mentions"]) == (3, 6, 15)
    assert (stats.languages, stats.failures, stats.stale) == ({"fr": 3}, {"times": 3}, False)
    assert (stats.first, stats.last) == ("2015-05-04", "2016-01-01")


@pytest.mark.parametrize(
    ("wanted", "limit", "after"),
    [
        (Wanted(since="mai 2015"), 5, None),
        (Wanted(until="2015-13"), 5, None),
        (Wanted(), 0, None),
        (Wanted(), 100_000, None),
        (Wanted(), 5, "page 2"),
    ],
)
def test_what_is_no_date_limit_or_cursor_is_refused(three: Store, wanted: Wanted, limit: int, after: str) -> None:
    with pytest.raises(OptionError):
        three.statements(wanted, limit, after)


@pytest.mark.parametrize("wanted", [Wanted(), Wanted(text="coalition"), Wanted(text="nulle part")])
def test_a_search_finds_what_its_parts_find(three: Store, wanted: Wanted) -> None:
    page, counted = three.search(wanted, limit=1, counts=3)
    assert (page, counted) == (three.dispatches(wanted, limit=1), three.facets(wanted, limit=3))
    if page.next:
        behind, again = three.search(wanted, limit=1, counts=3, after=page.next)
        assert (behind, again) == (three.dispatches(wanted, limit=1, after=page.next), counted)
