"""BibTeX, BibLaTeX, CSL-JSON and RIS: keys, files, addresses, faults."""

import json

import pytest

from claimlint.grounding.bibliography import read_bibliography

CSL = [
    {
        "id": "hale2019",
        "type": "book",
        "title": "Barns",
        "author": [{"family": "Hale", "given": "R."}],
        "issued": {"date-parts": [[2019, 5]]},
        "URL": "https://a.example/barns",
    },
    {"id": 7, "title": "Mills", "DOI": "10.1000/7"},
]
RIS = """TY  - BOOK
ID  - hale2019
AU  - Hale, R.
TI  - Barns
PY  - 2019
UR  - https://a.example/barns
L1  - texts/barns.txt
ER  -
"""
BIBLATEX = """@online{hale2019,
  author = {Hale, R.}, title = {Barns}, date = {2019-05}, url = {https://a.example/barns}, ids = {barns, hale},
}
"""


@pytest.fixture
def entries(tmp_path):
    """A function that writes a bibliography and gives its entries and faults."""

    def read(name, text):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return read_bibliography(path)

    return read


@pytest.mark.parametrize(("name", "text"), [("refs.json", json.dumps(CSL)), ("refs.ris", RIS), ("refs.bib", BIBLATEX)])
def test_an_entry_has_its_text_and_address(entries, name, text):
    entry = entries(name, text)[0]["hale2019"]
    assert (entry.addresses, all(word in entry.text for word in ("Hale", "Barns", "2019"))) == (
        ("https://a.example/barns",),
        True,
    )


def test_a_number_as_an_id_is_a_key(entries):
    assert entries("refs.json", json.dumps(CSL))[0]["7"].addresses == ("https://doi.org/10.1000/7",)


def test_a_file_of_ris_is_resolved_against_the_bibliography(entries, tmp_path):
    assert entries("refs.ris", RIS)[0]["hale2019"].files == (str(tmp_path / "texts/barns.txt"),)


def test_the_aliases_of_an_entry_lead_to_it(entries):
    assert set(entries("refs.bib", BIBLATEX)[0]) == {"hale2019", "barns", "hale"}


@pytest.mark.parametrize(
    ("text", "fault"),
    [('[{"id": 1},\n', ":2: not JSON"), ('{"id": 1}', ":1: not CSL-JSON"), ('["a"]', ":1: not CSL-JSON")],
)
def test_what_is_not_csl_is_a_fault_with_its_line(entries, text, fault):
    found, faults = entries("refs.json", text)
    assert (found, fault in faults[0]) == ({}, True)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("@book{a, title={A}}\n@book{a, title={B}}", ':2: another entry before it has the key "a"'),
        ("@book{a, title={A}, title={B}}", ":1: this entry gives a field twice (title)"),
        ("@book{a, title={A}}\n@book{b, title={B", ":2: this entry could not be read: mend its braces or commas"),
    ],
)
def test_a_fault_of_bibtex_has_its_line_and_remedy(entries, text, fault):
    assert [fault in found for found in entries("refs.bib", text)[1]] == [True]


def test_a_broken_entry_is_told_as_a_fault_alone(entries, caplog):
    entries("refs.bib", "@book{b, title={B")
    assert caplog.records == []


@pytest.mark.parametrize(
    ("item", "fault"),
    [
        ({"id": "a", "title": 7}, "title: Input should be a valid string"),
        ({"id": "a", "author": "Hale"}, "author: Input should be a valid list"),
        ({"id": "a", "author": [None]}, "author.0"),
        ({"id": "a", "issued": {"date-parts": 2019}}, "issued.date-parts: Input should be a valid list"),
        ({"id": "a", "issued": 2019}, "issued"),
        ({"id": ["a"]}, "is not used: id."),
        ({"title": "A"}, "id: Field required"),
        ("a", "Input should be"),
        (None, "Input should be"),
    ],
)
def test_a_csl_item_of_wrong_types_is_a_fault_and_takes_no_other_with_it(entries, item, fault):
    found, faults = entries("refs.json", json.dumps([item, {"id": "b", "title": "B"}]))
    assert list(found) == ["b"]
    assert [fault in told for told in faults] == [True]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[" * 1000 + "]" * 1000, "nests over 200 deep"),
        ("[" * 100_000, "nests over 200 deep"),
        (f'[{{"id": {"9" * 10_000}}}]', "Exceeds the limit"),
        ('[{"id": "a"', "Expecting"),
    ],
)
def test_json_out_of_bounds_is_a_fault(entries, text, fault):
    found, faults = entries("refs.json", text)
    assert (found, [fault in told and "not JSON" in told for told in faults]) == ({}, [True])


def test_csl_items_with_null_and_a_year_of_many_forms(entries):
    items = [
        {"id": "a", "title": None, "author": None, "issued": None, "DOI": None, "file": None},
        {"id": 10**30, "author": [{"literal": "Port office"}], "issued": {"date-parts": [["2019"]]}},
        {"id": "c", "author": [{"family": "Hale"}], "issued": {"date-parts": [[]], "raw": "2018"}},
        {"id": "d", "title": "Piers", "issued": {"date-parts": [[None]]}},
        {"id": "e", "title": "Piers", "issued": {"date-parts": [[2019, None]]}},
        {"id": "f", "title": "Piers", "issued": {"date-parts": [[2019.0]]}},
    ]
    found, faults = entries("refs.json", json.dumps(items))
    assert (list(found), faults) == (["a", str(10**30), "c", "d", "e", "f"], ())
    assert [found[key].text for key in "def"] == ["Piers", "Piers 2019", "Piers 2019"]
