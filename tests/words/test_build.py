"""The script that builds the tables, on lines of the packages' formats, and the tables that it built."""

import json
import zlib

import pytest

from claimlint.words import build
from claimlint.words.build import PlaceRow, iso_code, parse_synset, place_lines, read_senses, read_wordnet, word_tables

TABLES = build.HERE / "tables"
HEADER = "  1 This is the licence, which every data file begins with\n"
NOUNS = (
    "00000001 18 n 02 doctor 0 physician 0 002 @ 00000003 n 0000 + 00000009 v 0101 | treats\n"
    "00000003 18 n 01 person 0 000 | a human\n"
    "00000005 15 n 01 Paris 0 001 @i 00000003 n 0000 | a city\n"
    "00000007 20 n 01 Rosa 0 000 | a genus\n"
)
VERBS = "00000009 29 v 01 doctor 0 001 + 00000001 n 0101 | treat\n"
ADJECTIVES = (
    "00000011 00 a 01 large 0 001 ! 00000013 a 0101 | big\n"
    "00000013 00 a 01 small 0 001 ! 00000011 a 0101 | little\n"
    "00000015 00 s 01 tiny(a) 0 001 & 00000013 a 0000 | very small\n"
)
SENSES = (
    "doctor%1:18:00:: 00000001 1 9\nphysician%1:18:00:: 00000001 1 2\nperson%1:18:00:: 00000003 1 9\n"
    "paris%1:15:00:: 00000005 1 3\nrosa%1:20:00:: 00000007 1 1\ndoctor%2:29:00:: 00000009 1 1\n"
    "large%3:00:00:: 00000011 1 5\nsmall%3:00:00:: 00000013 1 5\ntiny%5:00:00:large:00 00000015 1 1\n"
)


@pytest.fixture
def wordnet(tmp_path):
    files = {"noun": NOUNS, "verb": VERBS, "adj": ADJECTIVES, "adv": ""}
    for name, text in files.items():
        (tmp_path / f"data.{name}").write_text(HEADER + text, encoding="utf-8")
    (tmp_path / "index.sense").write_text(SENSES, encoding="utf-8")
    return tmp_path


@pytest.fixture
def tables(wordnet):
    word_rows, synset_rows = word_tables(read_wordnet(wordnet), *read_senses(wordnet / "index.sense"))
    return {row.split("\t")[0]: row.split("\t")[1:] for row in word_rows}, [row.split("\t") for row in synset_rows]


def test_synset_line():
    offset, synset = parse_synset(ADJECTIVES.splitlines()[2])
    assert (offset, synset.word_class, synset.words) == ("00000015", "all", ("tiny",))
    assert synset.pointers == (("&", ("a", "00000013"), 0, 0),)


def test_individuals_are_left_out(wordnet):
    assert ("n", "00000005") not in read_wordnet(wordnet)


def test_taxa_are_left_out(tables):
    assert "rosa.n" not in tables[0]


def test_senses_count_every_word(wordnet):
    _, counts = read_senses(wordnet / "index.sense")
    assert counts["doctor", "n"] == 9


def test_derivation_is_lexical(tables):
    words, _ = tables
    assert (words["doctor.n"][1], words["physician.n"][1]) == ("doctor.v", "")


def test_antonym(tables):
    assert tables[0]["large.a"][2:] == ["small", ""]


def test_antonym_of_a_similar_adjective(tables):
    assert tables[0]["tiny.a"][2:] == ["", "large"]


def test_synset_row(tables):
    words, synsets = tables
    number = words["physician.n"][0]
    person = words["person.n"][0]
    assert synsets[int(number)] == [number, "person", person, "doctor physician"]


@pytest.mark.parametrize(
    ("country", "code", "iso"), [("DE", "02", "BY"), ("US", "TX", "TX"), ("JP", "13", ""), ("IT", "09", "25")]
)
def test_subdivision_code(country, code, iso):
    admin = build.read_toml("admin")
    assert iso_code({"countrycode": country, "admin1code": code}, admin) == iso


def test_place_line():
    row = PlaceRow("c1", "city", "Reading", ("gbeng",), 318014, ("Redding",))
    assert list(place_lines([row], {"reading"})) == ["c1\tcity\tReading\tgbeng\t318014\t1\treading|redding"]


@pytest.mark.parametrize(
    ("package", "path", "content"),
    [
        (
            "cldr-subdivisions-full/subdivisions/en",
            "en.json",
            {"subdivisions": {"localeDisplayNames": {"subdivisions": {"ustx": "Texas"}}}},
        )
    ],
)
def test_city_lies_in_its_subdivision(tmp_path, package, path, content):
    folder = tmp_path / package
    folder.mkdir(parents=True)
    (folder / path).write_text(json.dumps(content), encoding="utf-8")
    city = {"geonameid": 7, "name": "Austin", "countrycode": "US", "admin1code": "TX", "population": 900_000}
    village = {**city, "geonameid": 8, "population": 900}
    cities = tmp_path / "cities.json"
    cities.write_text(json.dumps({"7": city, "8": village}), encoding="utf-8")
    assert list(build.city_rows(cities, tmp_path)) == [PlaceRow("c7", "city", "Austin", ("ustx",), 900_000)]


def test_tables_add_less_than_three_megabytes_to_the_wheel():
    assert sum(len(zlib.compress(path.read_bytes())) for path in TABLES.iterdir()) < 3_000_000


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("WordNet.txt", "Princeton University"),
        ("Unicode-CLDR.txt", "UNICODE LICENSE V3"),
        ("GeoNames.txt", "Creative Commons Attribution 4.0"),
    ],
)
def test_licence_goes_with_the_tables(name, sentence):
    assert sentence in (build.HERE / "licences" / name).read_text(encoding="utf-8")
