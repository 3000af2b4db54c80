"""The index of a document: every figure, date, word and stem, with exact places."""

from hypothesis import given
from hypothesis import strategies as st

from claimlint.indexing.index import make_index
from claimlint.reading.read import read_document

PAGE = """# Port report

Published 12 March 2023

The port of Malmö handled 1,240 ships, the National Harbour Board said.

| Year | Ships |
|---|---|
| 2021 | 1,310 |
| 2022 | 1,190 |
"""


def index():
    return make_index(read_document(PAGE, "port.md"))


def test_figures_of_prose_and_of_tables_are_found():
    assert {1240.0, 1310.0, 1190.0} <= {f for q in index().figures for f in q.figures}


def test_every_place_holds_what_was_read():
    made = index()
    text = made.document.text
    assert all(span.of(text).lower().startswith("ships") for span in made.words["ships"])
    assert {q.number.of(text) for q in made.figures} >= {"1,240", "1,310"}


def test_a_date_is_no_figure():
    assert 2023.0 not in {f for q in index().figures for f in q.figures}


def test_words_are_folded():
    assert "malmo" in index().words


def test_runs_of_capitals_give_acronyms():
    assert "NHB" in index().acronyms


def test_a_table_row_is_a_passage():
    made = index()
    text = made.document.text
    assert any("2021" in p.of(text) and "1,310" in p.of(text) for p in made.passages)


def test_stems_lead_to_their_passages():
    made = index()
    (number, *_) = made.stems["handl"]
    assert "handled" in made.passages[number].of(made.document.text)


@given(st.text(min_size=1).filter(str.strip))
def test_any_text_can_be_indexed(text):
    made = make_index(read_document(text + " x", "a.txt"))
    assert all(span.end <= len(made.document.text) for span in made.passages)


FERRIES = """| Landing | Month | Boats | Lorries |
|---|---|---|---|
| Hallam | March 2019 | 8853 | 12 |
| Orrin | March 2019 | 6210 | 345 |
| Hallam | April 2019 | 7114 | 31 |
"""


def test_rows_of_one_name_are_passages_of_their_own():
    made = make_index(read_document(FERRIES, "ferries.md"))
    rows = [place.of(made.document.text) for place in made.passages if "Hallam" in place.of(made.document.text)]
    assert rows == ["Hallam | March 2019 | 8853 | 12", "Hallam | April 2019 | 7114 | 31"]


def test_no_figure_goes_on_from_one_cell_into_the_next():
    made = make_index(read_document(FERRIES, "ferries.md"))
    assert [q.figures for q in made.figures] == [(n,) for n in (8853.0, 12.0, 6210.0, 345.0, 7114.0, 31.0)]
