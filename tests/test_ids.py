from selon.ids import dispatch_id


def test_same_text_same_id() -> None:
    assert dispatch_id("Été") == dispatch_id("Été")
    assert dispatch_id("Été") != dispatch_id("été")


def test_form() -> None:
    assert len(dispatch_id("")) == 16
    assert int(dispatch_id("a"), 16)
