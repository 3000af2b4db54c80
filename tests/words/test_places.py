"""Places by name, and what contains what."""

import re

import pytest
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from claimlint.words import lists
from claimlint.words.places import Level, candidates, contains, place


@pytest.mark.parametrize(
    ("name", "place_id"),
    [
        ("France", "FR"),
        ("French", "FR"),
        ("UK", "GB"),
        ("U.K.", "GB"),
        ("Britain", "GB"),
        ("British", "GB"),
        ("U.S.", "US"),
        ("US", "US"),
        ("America", "US"),
        ("the United States", "US"),
        ("Czech Republic", "CZ"),
        ("Burma", "MM"),
        ("Türkiye", "TR"),
        ("Turkey", "TR"),
        ("South Korean", "KR"),
        ("Korea", "r-korea"),
        ("Côte d'Ivoire", "CI"),
        ("Ivory Coast", "CI"),
        ("Texas", "ustx"),
        ("Bavaria", "deby"),
        ("Scottish", "gbsct"),
        ("Catalan", "esct"),
        ("Normandy", "frnor"),
        ("Yorkshire", "r-yorkshire"),
        ("Europe", "150"),
        ("European", "150"),
        ("EU", "EU"),
        ("Latin America", "419"),
        ("Scandinavia", "r-scandinavia"),
        ("the Balkans", "r-balkans"),
        ("Middle East", "r-middle-east"),
        ("Georgia", "GE"),
        ("BRAZIL", "BR"),
    ],
)
def test_place_by_name(name, place_id):
    assert place(name).id == place_id


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Munich", "Munich"),
        ("München", "Munich"),
        ("Cologne", "Köln"),
        ("Kiev", "Kyiv"),
        ("Bombay", "Mumbai"),
        ("NYC", "New York City"),
        ("Kraków", "Kraków"),
        ("Krakow", "Kraków"),
        ("St Petersburg", "Saint Petersburg"),
        ("Parisian", "Paris"),
    ],
)
def test_city_by_name(name, called):
    found = place(name)
    assert (found.name, found.level) == (called, Level.CITY)


@pytest.mark.parametrize(
    "name",
    [
        "us",
        "it",
        "reading",
        "polish",
        "White House",
        "Pentagon",
        "Parliament",
        "Oxford University",
        "Supreme Court",
        "Central",
        "North West",
        "Jewish",
    ],
)
def test_no_place(name):
    assert place(name) is None


@pytest.mark.parametrize("name", ["Reading", "Nice", "Mobile", "Split", "Bath", "Orange", "Charlotte", "Slough"])
def test_city_called_by_a_common_word_or_a_first_name(name):
    assert place(name).ambiguous


@pytest.mark.parametrize("name", ["Berlin", "Lyon", "Toronto", "Texas", "Turkey", "Mumbai", "Leeds"])
def test_name_of_a_place_only(name):
    assert not place(name).ambiguous


def test_candidates_put_the_country_first():
    assert [found.id for found in candidates("Georgia")] == ["GE", "usga"]


def test_candidates_put_the_larger_city_first():
    assert [found.parents for found in candidates("Birmingham")][:2] == [("gbeng",), ("usal",)]


@pytest.mark.parametrize(
    ("wider", "narrower"),
    [
        ("Europe", "Lyon"),
        ("France", "Lyon"),
        ("EU", "France"),
        ("Europe", "Scotland"),
        ("UK", "Scotland"),
        ("Scotland", "Glasgow"),
        ("Texas", "Houston"),
        ("Midwest", "Chicago"),
        ("Scandinavia", "Oslo"),
        ("Europe", "Balkans"),
        ("Balkans", "Serbia"),
        ("Latin America", "Brazil"),
        ("Middle East", "Iraqi"),
        ("Asia", "Mumbai"),
        ("Ontario", "Toronto"),
        ("Bavaria", "Munich"),
        ("Queensland", "Brisbane"),
        ("Northern Territory", "Darwin"),
        ("Guangdong", "Shenzhen"),
        ("Maharashtra", "Mumbai"),
        ("California", "Silicon Valley"),
        ("England", "Yorkshire"),
        ("World", "Texas"),
        ("NATO", "Turkey"),
    ],
)
def test_contains(wider, narrower):
    assert contains(place(wider), place(narrower))
    assert not contains(place(narrower), place(wider))


@pytest.mark.parametrize(
    ("first", "second"),
    [("EU", "UK"), ("England", "Glasgow"), ("Asia", "Nigeria"), ("Scandinavia", "Helsinki"), ("France", "France")],
)
def test_does_not_contain(first, second):
    assert not contains(place(first), place(second))


# --- The form of places.toml --------------------------------------------------------------------------------------


class Region(BaseModel):
    model_config = ConfigDict(extra="forbid")
    id: str = Field(pattern=r"^r-[a-z0-9-]+$")
    level: Level = Level.REGION
    names: list[str] = Field(min_length=1)
    members: list[str]
    within: list[str]


class Places(BaseModel):
    model_config = ConfigDict(extra="forbid")
    aliases: dict[str, list[str]]
    cities: dict[str, list[str]]
    regions: list[Region]
    parents: dict[str, list[str]]
    generic: dict[str, list[str]]
    common_words: dict[str, list[str]]
    names_of_people: dict[str, list[str]]


def test_own_places_are_well_formed():
    TypeAdapter(Places).validate_python(lists.read("places"))


def test_own_places_are_in_the_table():
    own = lists.read("places")
    named = [*own["aliases"].items(), *((region["id"], region["names"]) for region in own["regions"])]
    missing = [
        (code, name) for code, names in named for name in names if code not in {found.id for found in candidates(name)}
    ]
    assert missing == []


def test_peoples_are_in_the_table():
    names = [name for entry in lists.read("demonyms").values() for name in entry.get("people", ())]
    unknown = {name for name in names if place(name) is None}
    former_states = re.compile(r"Czechoslovak|Soviet|Yugoslav|Balt|Latino|Pacific")
    assert {name for name in unknown if not former_states.match(name)} == set()
