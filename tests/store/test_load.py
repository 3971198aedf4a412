"""Loading: what is new, what is known, what is broken; copies and revisions."""

import json
import threading
from pathlib import Path

import msgspec
import pytest

import archive
from selon import codec
from selon.errors import InputError
from selon.model import Record
from selon.store.store import Store
from selon.store.wanted import Wanted

URL = "https://journal.example/1"


def run(folder: Path, *shards: list[bytes], copies: list[dict[str, object]] = []) -> Path:  # noqa: B006
    """A run's folder with these lines in its shards."""
    (folder / "shards").mkdir(parents=True)
    for at, lines in enumerate(shards):
        (folder / "shards" / f"{at:05}.jsonl").write_bytes(b"".join(line + b"\n" for line in lines))
    (folder / "copies.jsonl").write_text("".join(json.dumps(copy) + "\n" for copy in copies), "utf-8")
    return folder


def another(end: str, url: str | None, **dispatch: str) -> Record:
    return archive.record(archive.TEXT + end, url, **dispatch)


def everything(store: Store) -> list[object]:
    return [*store.entries(latest=False), store.stats(), store.statements(), store.facets(), store.network()]


def test_loading_twice_changes_nothing(store: Store, tmp_path: Path) -> None:
    records = [archive.record(), another("Un.", "https://b.example/2")]
    folder = run(tmp_path / "run", [codec.encode(records[0])], [codec.encode(records[1])])
    assert store.load(folder).added == 2
    store.refresh()
    before = everything(store)
    again = store.load(folder)
    store.refresh()
    assert (again.added, again.replaced, again.unchanged) == (0, 0, 2)
    assert everything(store) == before


def test_entries_come_back_whole(store: Store) -> None:
    records = [archive.record(), another("Un.", None, source="un.txt")]
    store.add(records)
    entries = list(store.entries())
    assert [entry.record for entry in entries] == records
    assert entries[0].who["a1"].id == "person.ivan-morel"
    assert entries[0].who["a5"].name == "le port"
    assert store.entry(entries[1].key) == entries[1]
    assert store.entry(records[1].dispatch.id) == entries[1]


def test_another_reading_replaces_the_former(store: Store) -> None:
    old = archive.record()
    store.add([old, another("Un.", "https://b.example/2")])
    key = next(store.entries()).key
    new = msgspec.structs.replace(old, selon="1", statements=old.statements[:1], events=())
    assert store.add([new]).replaced == 1
    assert store.entry(key).record == new
    assert len(store.statements(Wanted(outlet="Le Journal", text="Brimont", until="2015-05-04")).items) == 1
    assert store.stats().rows["statements"] == 3
    assert store.stats().rows["events"] == 1
    assert len(store.dispatches(Wanted(text="bombardé")).items) == 2


def test_a_broken_line_costs_only_itself(store: Store, tmp_path: Path) -> None:
    good = codec.encode(archive.record())
    old = good.replace(b'{"record":1', b'{"record":7')
    folder = run(tmp_path / "run", [b"{", good, old, b"\xff\xfe", b"", b'{"record":1}'])
    loaded = store.load(folder)
    assert (loaded.added, loaded.failed) == (1, 4)
    assert [problem.split(":")[1] for problem in loaded.problems] == ["1", "3", "4", "6"]


def test_a_record_that_the_database_refuses_costs_only_itself(store: Store) -> None:
    first = archive.record()
    twice = another("Un.", "https://b.example/2")
    twice = msgspec.structs.replace(twice, actors=(twice.actors[0], *twice.actors))
    huge = another("Deux.", "https://c.example/3")
    place = msgspec.structs.replace(huge.places[0], geonames=2**70)
    loaded = store.add([first, twice, msgspec.structs.replace(huge, places=(place,)), another("Trois.", None)])
    assert (loaded.added, loaded.failed) == (2, 2)
    assert next(store.entries()).record.dispatch.id == first.dispatch.id
    assert len(store.dispatches(Wanted(text="coalition")).items) == 2


def test_texts_of_all_kinds_are_kept(store: Store) -> None:
    hostile = another("\x00 <script> \u202e ' \" \\ % _ " + "x" * 100_000, "javascript:alert(1)", outlet="a\x00b")
    store.add([hostile])
    assert next(store.entries()).record == hostile
    assert store.dispatches(Wanted(text="script")).items[0].where.url == "javascript:alert(1)"


def test_long_texts_are_searched_to_their_sixteen_thousandth_word(store: Store) -> None:
    words = " ".join(f"mot{number}" for number in range(20_000))
    store.add([archive.record(archive.TEXT + words)])
    assert store.dispatches(Wanted(text="mot15000")).items
    assert not store.dispatches(Wanted(text="mot19000")).items


def test_the_same_text_elsewhere_is_a_copy(store: Store) -> None:
    store.add([archive.record(), archive.record(url="https://afp.example/7", outlet="AFP")])
    first, second = store.entries()
    assert first.record.dispatch.id == second.record.dispatch.id
    assert first.key != second.key
    assert (first.copy_of, second.copy_of) == (None, first.key)
    assert [where.outlet for where in store.copies(second.key)] == ["Le Journal", "AFP"]
    assert len(store.dispatches(Wanted(copies=False)).items) == 1
    assert {outlet.name: outlet.copies for outlet in store.outlets().items} == {"AFP": 1, "Le Journal": 0}


def test_near_copies_of_a_run_are_marked(store: Store, tmp_path: Path) -> None:
    one, near = archive.record(source="a.txt"), another("Un.", "https://b.example/2", source="b.txt")
    copy = {"dispatch": near.dispatch.id, "source": "b.txt", "copy_of": one.dispatch.id, "similarity": 0.9}
    lost = {**copy, "copy_of": "0" * 16}
    folder = run(tmp_path / "run", [codec.encode(one), codec.encode(near)], copies=[copy, lost])
    store.load(folder)
    first, second = store.entries()
    assert second.copy_of == first.key
    store.add([msgspec.structs.replace(near, selon="1")])
    assert store.entry(second.key).copy_of == first.key


@pytest.mark.parametrize("order", [[0, 1, 2], [2, 0, 1]])
def test_a_new_text_at_an_address_replaces_the_former(store: Store, order: list[int]) -> None:
    records = [
        archive.record(),
        another("Correction.", URL, modified="2015-05-05"),
        another("Nouvelle correction.", URL, modified="2015-05-06"),
    ]
    for at in order:
        store.add([records[at]])
    entries = {entry.record.dispatch.text: entry for entry in store.entries(latest=False)}
    first, second, third = (entries[record.dispatch.text] for record in records)
    assert (first.replaces, second.replaces, third.replaces) == (None, first.key, second.key)
    assert [entry.latest for entry in (first, second, third)] == [False, False, True]
    assert [entry.key for entry in store.entries()] == [third.key]
    assert [where.key for where in store.revisions(second.key)] == [first.key, second.key, third.key]
    assert len(store.dispatches().items) == 1
    assert len(store.dispatches(Wanted(revisions=True)).items) == 3


def test_a_dispatch_may_name_what_it_replaces(store: Store) -> None:
    old = archive.record(url=None, source="1.xml")
    new = another("Correction.", None, source="2.xml", replaces=old.dispatch.id)
    store.add([new])
    store.add([old])
    first, second = sorted(store.entries(latest=False), key=lambda entry: entry.latest)
    assert (first.record, second.record) == (old, new)
    assert second.replaces == first.key


def test_others_read_while_one_loads(url: str, store: Store, tmp_path: Path) -> None:
    store.add([archive.record()])
    with Store.open(url) as reader, store._write() as connection:
        from selon.store import load
        from selon.store.shards import Line

        load.write(connection, [Line("here", another("Un.", "https://b.example/2"))], load.Loaded())
        found: list[int] = []
        thread = threading.Thread(target=lambda: found.append(len(reader.dispatches().items)))
        thread.start()
        thread.join(20)
        assert found == [1]
    with Store.open(url) as reader:
        assert len(reader.dispatches().items) == 2


def test_a_shard_is_there_whole_or_not_at_all(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = codec.encode(archive.record()), codec.encode(another("Un.", "https://b.example/2"))
    folder = run(tmp_path / "run", [one], [two, codec.encode(another("Deux.", "https://c.example/3"))])
    monkeypatch.setattr("selon.store.load._BATCH", 1)
    from selon.store import load

    put = load._put
    calls: list[int] = []

    def broken(*arguments: object) -> None:
        calls.append(1)
        if len(calls) == 3:
            raise KeyboardInterrupt
        put(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(load, "_put", broken)
    with pytest.raises(KeyboardInterrupt):
        store.load(folder)
    assert len(list(store.entries())) == 1
    assert store.stats().stale
    monkeypatch.setattr(load, "_put", put)
    assert store.load(folder).added == 2


def test_what_is_no_run_is_refused(store: Store, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="neither a folder"):
        store.load(tmp_path)
    with pytest.raises(InputError, match="neither a folder"):
        store.load(tmp_path / "nothing")
