"""The counts of event types: what is read, what is right, and the table that the page is made from."""

import csv
from io import StringIO

from selon.evaluate.types import HEADER, table


def test_the_table_has_a_row_for_each_type_and_mode_in_order() -> None:
    text = table({("ACCUSE", ""): (4, 2, 3), ("ASSAULT", "aerial"): (1, 0, 1)})
    rows = list(csv.reader(StringIO(text)))
    assert rows == [list(HEADER), ["ACCUSE", "", "4", "2", "3"], ["ASSAULT", "aerial", "1", "0", "1"]]


def test_nothing_read_leaves_the_header_alone() -> None:
    assert table({}) == ",".join(HEADER) + "\n"
