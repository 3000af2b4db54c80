"""Figures in the cells of a table."""

import pytest

from claimlint.dimensions.quantity.cells import caption_scale, in_cell
from claimlint.dimensions.quantity.read import read_figures
from claimlint.indexing.index import make_index
from claimlint.model.quantity import Kind
from claimlint.reading.read import read_document


def cell(text, column, row="Harbour"):
    return in_cell(read_figures(text)[0], column, row)


@pytest.mark.parametrize(
    ("text", "column", "figure", "unit", "noun"),
    [
        ("41", "Share of wells (%)", 41, "%", ""),
        ("41", "Rent (€)", 41, "EUR", ""),
        ("41", "Rent, million euros", 41e6, "EUR", ""),
        ("41", "Wait in days", 41, "day", ""),
        ("41", "Let dwellings (estimate)", 41, "", "let dwellings"),
        ("41", "Second", 41, "", ""),
        ("41 km", "Share (%)", 41, "kilometer", ""),
    ],
)
def test_the_head_of_the_column_tells_what_a_number_is(text, column, figure, unit, noun):
    told = cell(text, column)
    assert (told.figures, told.unit, told.noun) == ((figure,), unit, noun)


def test_the_row_is_the_base_of_a_share():
    assert cell("41", "Share (%)").base == "Harbour"


def test_the_row_tells_what_is_counted_where_the_head_is_a_year():
    assert cell("41", "2024", "Refused appeals").noun == "refused appeals"


@pytest.mark.parametrize(
    ("caption", "factor"),
    [("Amounts in millions of crowns.", 1e6), ("Figures in thousands", 1e3), ("Three bids were made.", 1)],
)
def test_a_caption_may_scale_the_numbers_of_a_table(caption, factor):
    assert caption_scale(caption) == factor


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("a.md", "| Port | Cargo (tonnes) |\n|---|---|\n| Ost | 310 |\n"),
        ("a.html", "<table><tr><th>Port</th><th>Cargo (tonnes)</th></tr><tr><td>Ost</td><td>310</td></tr></table>"),
    ],
)
def test_tables_of_every_format_give_measured_figures(name, table):
    (figure,) = make_index(read_document(table, name)).figures
    assert (figure.figures, figure.unit, figure.kind) == ((310,), "tonne", Kind.MEASURE)
