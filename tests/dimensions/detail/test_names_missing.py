"""Which words of a name a document lacks: every licence, and its limit."""

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.dimensions.detail.names import acronym_runs, lacks_surname, missing_parts
from claimlint.model.document import Document, Metadata
from claimlint.model.figures import Figures
from claimlint.model.index import Index
from claimlint.model.name import Name, NameKind
from claimlint.model.span import Span
from claimlint.words.fold import words_of

PERSON, PLACE, BODY, WORK, OTHER = (
    NameKind.PERSON,
    NameKind.PLACE,
    NameKind.ORGANISATION,
    NameKind.WORK,
    NameKind.OTHER,
)


def index_of(text, address=""):
    words = defaultdict(tuple)
    for word, span in words_of(text):
        words[word] += (span,)
    capitals = frozenset(word for word, (first, *_) in words.items() if first.start and text[first.start].isupper())
    document = Document("page.txt", text, text, metadata=Metadata(address=address))
    return Index(document, (), Figures(), (), words=dict(words), capitals=capitals, acronyms=dict(acronym_runs(text)))


def missing(name, kind, text, **more):
    return missing_parts(Name(name, kind, Span(0, len(name))), index_of(text), **more)


@pytest.mark.parametrize(
    ("name", "kind", "text"),
    [
        ("Helen Marsh", PERSON, "It was HELEN MARSH."),
        ("Helen Marsh", PERSON, "It was Marsh who left."),
        ("Oscar", BODY, "an Academy Award winner"),
        ("Islamic State", BODY, "fighters of ISIS"),
        ("Second World War", BODY, "medals of World War II"),
        ("Ivory Coast", PLACE, "a port of Côte d’Ivoire"),
        ("CMS", BODY, "the Centers for Medicare and Medicaid Services"),
        ("Zoë Ibáñez", PERSON, "So said Zoe Ibanez."),
        ("Marsh’s", PERSON, "It was Marsh who left."),
        ("Helen Marsh-Lund", PERSON, "It was Helen Marsh Lund."),
        ("BlackRiver Bank", BODY, "a loan from Black River Bank"),
        ("Alvik Observers", BODY, "the Alvik Observer"),
        ("Estmark", PLACE, "the Estmarkian army"),
        ("Helen Ruth Marsh Jr.", PERSON, "Gov. Helen R. Marsh left"),
        ("Church of Estmark", BODY, "its religion is C of E, its head a nun"),
        ("Battle of Alvik", BODY, "he was shot at Alvik"),
        ("Gloucestershire", PLACE, "the Glos eleven"),
        ("Chicagoans", PLACE, "in Chicago"),
        ("Polish", PLACE, "made in Poland"),
        ("United Kingdom", PLACE, "the British army"),
        ("U.S.", PLACE, "the United States"),
        ("United States", PLACE, "the US army"),
        ("Holland", PLACE, "a Dutch town"),
        ("British Post", BODY, "the post of the United Kingdom"),
        ("Spain", PLACE, "in Seville"),
        ("European", PLACE, "the Danish army"),
        ("Alberta", PLACE, "near Edmonton"),
        ("European Union", PLACE, "the EU said"),
        ("Harbour Works Board", BODY, "the HWB said"),
        ("Harbour Works Board", BODY, "the H.W.B. said"),
        ("HWB", BODY, "the Harbour Works Board said"),
        ("Helen Marsh", PERSON, "It was H. Marsh."),
        ("Robert Marsh", PERSON, "It was Bob Marsh."),
        ("Helen Brandström", PERSON, "It was Helen Brandstrom."),
        ("Helen Brandstrom", PERSON, "It was Helen Brandstrum."),
        ("President Marsh", PERSON, "It was Marsh."),
        ("Marsh Inc.", BODY, "It was Marsh."),
        ("Alvik University", BODY, "in Alvik"),
        ("Bank of Alvik", BODY, "the Alvik bank"),
        ("Olaf II", PERSON, "King Olaf the Second"),
        ("St Olaf", PERSON, "Saint Olaf"),
        ("Alvik Post", BODY, "see www.alvikpost.com"),
        ("A.V. Club", BODY, "see avclub.com"),
        ("Smithson Harbour Centre", PLACE, "the Smithson Harbor Center"),
        ("WHO", BODY, "the WHO said"),
        ("Helen Marsh", PERSON, "as Marsh said, and Minister Marsh left"),
        ("Helen Marsh", PERSON, "it was in Marsh's time. In May the sea came in"),
        ("Helen Marsh", PERSON, "and the Marsh government left. So The Post said"),
        ("Helen Müller", PERSON, "It was Helen Mueller."),
        ("Helen Mueller", PERSON, "It was Helen Müller."),
        ("Adil Marsh-Lund", PERSON, "It was Adel Marsh Lund."),
        ("VfL Alvik", BODY, "it was Alvik that won"),
        ("Quebec", PLACE, "a man from Rosemere, Que., who won"),
        ("Cornish", PLACE, "a town in Cornwall"),
        ("Glaswegian", PLACE, "a man from Glasgow"),
        ("OHW", BODY, "and the Harbour Works Office sued"),
        ("DOT", BODY, "and the Transport Department sued"),
        ("HWB", BODY, "for the Lund Trust and Harbour Works Board and Marsh"),
        ("Harbour Works Board's Council", BODY, "the HWB council"),
        ("WH Lund", BODY, "at WHL"),
        ("Southbank Centre", BODY, "at South Bank"),
        ("West Brom", BODY, "at West Bromwich"),
        ("Hampton, Va.", PLACE, "in Hampton, Virginia"),
        ("Hampton, Virginia", PLACE, "in Hampton, Va., she said"),
        ("GM Helen Marsh", PERSON, "It was Helen Marsh."),
        ("Congressmen", OTHER, "nothing"),
        ("Messier 87", OTHER, "the black hole of M87"),
        ("I-95", OTHER, "a bridge of Interstate 95"),
        ("PlayStation 3", WORK, "for Windows and PS3"),
        ("Devon", PLACE, "at Alvik, Devonshire"),
        ("Frenchman Paul Garin", PERSON, "from Alvik: Paul Garin (France)"),
        ("Irishwoman Pat Kerr", PERSON, "from Alvik: Pat Kerr (Ireland)"),
        ("All-SEC", OTHER, "the All-Southeastern Conference team"),
        ("UCLA", BODY, "at the University of California, Los Angeles in 2016"),
        ("University of California, Los Angeles", BODY, "at UCLA in 2016"),
        ("Rafael Marsh", PERSON, "It was Rafa Marsh."),
        ("Nico Marsh", PERSON, "It was Nicolas Marsh."),
        ("Andreas Marsh", PERSON, "It was Andy Marsh."),
        ("Victoria Marsh", PERSON, "It was Vicky Marsh."),
        ("Twitter", BODY, "the mayor tweeted it"),
        ("Twitter", BODY, "by Alvik Post (@AlvikPost) April 3, 2018"),
        ("Twitter", BODY, "more: https://t.co/YK1a"),
        ("YouTube", BODY, "more: https://youtu.be/YK1a"),
    ],
)
def test_licensed(name, kind, text):
    assert missing(name, kind, text) == ()


@pytest.mark.parametrize(
    ("name", "kind", "text", "parts"),
    [
        ("Helen Marsh", PERSON, "It was Helen Lund.", ("Marsh",)),
        ("Helen Marsh", PERSON, "It was a marsh.", ("Helen",)),
        ("Oscar", BODY, "an academy of art", ("Oscar",)),
        ("Boston Celtics", BODY, "the Boston Bruins lost", ("Celtics",)),
        ("First World War", BODY, "Great Britain fought a war at sea", ("First", "World")),
        ("CMS", BODY, "the Centers for Municipal Media", ("CMS",)),
        ("Helen Marsh", PERSON, "It was Karin Marsh.", ("Helen",)),
        ("Helen Marsh", PERSON, "It was K. Marsh.", ("Helen",)),
        ("Robert Marsh", PERSON, "It was Bill Marsh.", ("Robert",)),
        ("Carla", PERSON, "It was Carl.", ("Carla",)),
        ("Lund", PERSON, "It was Lind.", ("Lund",)),  # too short for a typing error
        ("Brandstrom", PERSON, "It was Brandstrup.", ("Brandstrom",)),  # two letters
        ("Marbank", PERSON, "It was Harbank.", ("Marbank",)),  # the first letter
        ("Austria", PLACE, "in Australia", ("Austria",)),
        ("Nigeria", PLACE, "in Niger", ("Nigeria",)),
        ("Polish", PLACE, "made in Germany", ("Polish",)),
        ("Seville", PLACE, "in Spain", ("Seville",)),  # the narrower place
        ("England", PLACE, "the UK", ("England",)),
        ("Asian", PLACE, "a Brazilian town", ("Asian",)),
        ("Texas Mills", BODY, "mills in Dallas", ("Texas",)),  # a body is not its town
        ("Jordan Lund", PERSON, "and Karin Lund went to Amman.", ("Jordan",)),  # nor is a person
        ("Spain", PLACE, "in seville and reading", ("Spain",)),  # no capital, no place
        ("Harbour Works Board", BODY, "the HWC said", ("Works",)),
        ("HWB", BODY, "the Harbour Works Council said", ("HWB",)),
        ("WHO", BODY, "those who said so", ("WHO",)),
        ("Helen Ruth Marsh Jr.", PERSON, "Gov. Helen Tess Marsh left", ("Ruth",)),
        ("Church of Estmark", BODY, "its religion is C of I", ("Estmark",)),
        ("Bedfordshire", PLACE, "a ward with 40 beds", ("Bedfordshire",)),
        ("U.S.", PLACE, "it told us so", ("U.S.",)),
        ("Alvik University", BODY, "in Lund", ("Alvik",)),
        ("Alvik Post", BODY, "see www.lundpost.com", ("Alvik",)),
        ("Olaf III", PERSON, "King Olaf the Second", ("III",)),
        ("Helen Marsh", PERSON, "as Marsh said to Karin Marsh", ("Helen",)),
        ("Adil Marsh", PERSON, "It was Adam Marsh.", ("Adil",)),
        ("Quebec", PLACE, "he came to Que. Then he left", ("Quebec",)),
        ("DOT", BODY, "and the Trade Council sued", ("DOT",)),
        ("Southbank Centre", BODY, "the bank lies south", ("Southbank",)),
        ("Illinois", PLACE, "he was Ill then", ("Illinois",)),
        ("ISIS", BODY, "at the Islamic university", ("ISIS",)),
        ("Sunday Alvik Post", BODY, "the Lund Post", ("Alvik",)),
        ("Messier 82", OTHER, "the black hole of M87", ("Messier",)),
        ("I-75", OTHER, "a bridge of Interstate 95", ("I-75",)),
        ("M25", OTHER, "a bridge fell on March 25", ("M25",)),
        ("Dan Marsh", PERSON, "It was Daniela Marsh.", ("Dan",)),
        ("Dorset", PLACE, "at Alvik, Devonshire", ("Dorset",)),
        ("Dutchman Paul Garin", PERSON, "from Alvik: Paul Garin (France)", ("Dutchman",)),
        ("Frenchman Paul Garin", PERSON, "from Alvik: Pierre Garin (France)", ("Paul",)),
        ("All-ACC", OTHER, "the All-Southeastern Conference team", ("All-ACC",)),
        ("UCSD", BODY, "at the University of California, Los Angeles in 2016", ("UCSD",)),
        ("Ramon Marsh", PERSON, "It was Rafa Marsh.", ("Ramon",)),
        ("Antonia Marsh", PERSON, "It was Anton Marsh.", ("Antonia",)),
        ("Norbert Marsh", PERSON, "It was Nico Marsh.", ("Norbert",)),
        ("Facebook", BODY, "the mayor tweeted it", ("Facebook",)),
        ("Twitter", BODY, "the birds twitted him", ("Twitter",)),
        ("Twitter", BODY, "a photo of Alvik Post (@AlvikPost)", ("Twitter",)),
        ("YouTube", BODY, "more: https://t.co/YK1a", ("YouTube",)),
    ],
)
def test_missing(name, kind, text, parts):
    found = missing(name, kind, text)
    assert set(parts) <= set(found)


@pytest.mark.parametrize("name", ["The University", "The Street", "Company"])
def test_a_generic_word_is_not_missing_on_its_own(name):
    assert missing(name, OTHER, "nothing of the kind") == ()


def test_words_of_the_drafts_own_frame_need_no_evidence():
    assert missing("Alvik Review", BODY, "nothing", known=frozenset({"alvik", "review"})) == ()


def test_the_address_of_the_page_holds_its_name():
    index = index_of("nothing of the kind", address="https://www.alvikpost.com/2019")
    assert missing_parts(Name("Alvik Post", BODY, Span(0, 10)), index) == ()


@pytest.mark.parametrize(("text", "lacks"), [("It was Karin Marsh.", False), ("It was Helen Lund.", True)])
def test_lacks_surname(text, lacks):
    name = Name("Helen Marsh", PERSON, Span(0, 11))
    assert lacks_surname(name, missing_parts(name, index_of(text))) is lacks


WORD = st.text(alphabet="abdeiklmnorstuvéø", min_size=1, max_size=9).map(str.capitalize)


@given(st.lists(WORD, min_size=1, max_size=8), st.data())
def test_a_name_made_of_the_documents_words_is_never_missing(words, data):
    chosen = data.draw(st.lists(st.sampled_from(words), min_size=1, max_size=4))
    kind = data.draw(st.sampled_from(list(NameKind)))
    assert missing(" ".join(chosen), kind, "Then " + " ".join(words)) == ()
