"""Citations of every style, and what only looks like one."""

import pytest

from claimlint.model.document import Style
from claimlint.reading.read import read_document

NUMBERED = "\n\n# References\n\n" + "\n".join(f'[{n}] Author {n}, "Title", 2019.' for n in range(1, 9)) + "\n"
NAMED = """

# References

- Smith, J. (2021). *One*.
- Lee, K. and Poe, E. (2019a). *Two*.
- Lee, K. (2019b). *Three*.
- World Health Organization (2020). *Four*.
- Can & Crate (2025). *Five*.
- Ahn, B., Berg, C., & Cole, D. (2018). *Six*.
"""


def cited(text, path="draft.md"):
    document = read_document(text, path)
    return [(c.span.of(document.text), c.keys) for c in document.citations]


def sentence(text, path="draft.md"):
    return " ".join(read_document(text, path).sentences[0].text.split())


@pytest.mark.parametrize(
    ("marker", "keys"),
    [
        ("[3]", ("3",)),
        ("[1, 2]", ("1", "2")),
        ("[1; 2]", ("1", "2")),
        ("[2-4]", ("2", "3", "4")),
        ("[2–4, 7]", ("2", "3", "4", "7")),
        ("[3, p. 12]", ("3",)),
        (r"\[3\]", ("3",)),
        ("<sup>1,2</sup>", ("1", "2")),
        ("¹", ("1",)),
    ],
)
def test_numbers(marker, keys):
    text = f"Rents fell{marker}.{NUMBERED}"
    document = read_document(text, "draft.md")
    assert [(c.style, c.keys) for c in document.citations] == [(Style.NUMBER, keys)]
    assert " ".join(document.sentences[0].text.split()) in ("Rents fell .", r"Rents fell .")


def test_neighbouring_numbers_are_two_citations_even_where_markdown_sees_a_link():
    text = "Rents fell[1][2].\n\n[1]: a.txt\n[2]: b.txt\n"
    assert cited(text) == [("[1]", ("1",)), ("[2]", ("2",))]


@pytest.mark.parametrize(
    "text",
    [
        "He said [sic] that it fell.",
        "- [x] done\n- [ ] not done",
        "In [2019] it fell.",
        "The value `a[1]` fell.",
        "    a[1] = b[2]\n",
        "It fell in a[0].",
        "The anaconda[23]-5 build fell.",
        "The interval [1, 2] holds it.",
        "<!-- see [1] -->It fell.",
        "![a [1] b](c.png) It fell.",
        "The area is 5 km² and the volume 3 m³." + NUMBERED,
        "The area is 5 m<sup>2</sup>." + NUMBERED,
    ],
)
def test_what_is_no_number_citation(text):
    assert cited(text) == []


def test_footnotes():
    text = "Rents fell[^a] and rose[^2].\n\n[^a]: Smith, *Title* (2019).\n[^2]: See below.\n"
    document = read_document(text, "draft.md")
    assert [(c.style, c.keys) for c in document.citations] == [(Style.FOOTNOTE, ("a",)), (Style.FOOTNOTE, ("2",))]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("It [fell by half](https://x.org/a) then.", "https://x.org/a"),
        ("It [fell by half](sources/a.md) then.", "sources/a.md"),
        ("It [fell by half](<a b.md>) then.", "a b.md"),
        ("It [fell by half][ref] then.\n\n[ref]: a.md", "a.md"),
        ('It <a href="a.md">fell by half</a> then.', "a.md"),
    ],
)
def test_the_words_of_a_link_stay_prose(text, target):
    document = read_document(text, "draft.md")
    assert [(c.style, c.keys) for c in document.citations] == [(Style.LINK, (target,))]
    assert sentence(text) == "It fell by half then."


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("It fell (https://x.org/a_(b)).", "https://x.org/a_(b)"),
        ("It fell <https://x.org/a>.", "https://x.org/a"),
        ("It fell, see www.x.org/a.", "https://www.x.org/a"),
        ("It fell, doi:10.1000/x.", "https://doi.org/10.1000/x"),
    ],
)
def test_a_bare_address_is_a_link_without_words(text, address):
    document = read_document(text, "draft.md")
    assert [(c.style, c.keys) for c in document.citations] == [(Style.LINK, (address,))]
    assert "x" not in document.masked


@pytest.mark.parametrize(
    "text",
    [
        "See [below](#below).",
        "Write to [us](mailto:a@b.org) or <a@b.org> or a@b.org.",
        "[![the lamps](a.png)](https://x.org) It fell.",
    ],
)
def test_links_that_cite_nothing(text):
    assert cited(text) == []


def test_a_number_as_the_words_of_a_link_is_no_prose():
    assert sentence("Rents fell [[3]](a.md) [4](b.md).") == "Rents fell ."


def test_pandoc_keys():
    text = "As @smith2020 [p. 3] says [see @lee.2019, pp. 3-4; -@poe_2018], by a@b.org."
    assert cited(text) == [
        ("@smith2020 [p. 3]", ("smith2020",)),
        ("[see @lee.2019, pp. 3-4; -@poe_2018]", ("lee.2019", "poe_2018")),
    ]


def test_a_lone_handle_is_no_key():
    assert cited("Ask @someone on the site.") == []


def test_a_lone_key_counts_where_there_is_a_bibliography():
    assert cited("---\nbibliography: refs.bib\n---\nAs @someone says.") == [("@someone", ("someone",))]


@pytest.mark.parametrize(
    ("marker", "keys"),
    [
        ("(Smith, 2021)", ("Smith, 2021",)),
        ("(Smith 2021, p. 3)", ("Smith, 2021",)),
        ("(see Smith, 2021; WHO 2020)", ("Smith, 2021", "World Health Organization, 2020")),
        ("(Lee and Poe, 2019a)", ("Lee and Poe, 2019a",)),
        ("(Lee & Poe, 2019a; Lee, 2019b)", ("Lee and Poe, 2019a", "Lee, 2019b")),
        ("(Can & Crate, 2025)", ("Can & Crate, 2025",)),
        ("(Ahn et al., 2018)", ("Ahn et al., 2018",)),
        ("(Ahn *et al.*, 2018)", ("Ahn et al., 2018",)),
    ],
)
def test_authors_and_years(marker, keys):
    text = f"Rents fell {marker}.{NAMED}"
    assert cited(text) == [(marker, keys)]
    assert sentence(text) == "Rents fell ."


@pytest.mark.parametrize(
    ("text", "keys", "prose"),
    [
        ("Smith (2021) found it.", ("Smith, 2021",), "Smith found it."),
        ("So Ahn et al. (2018) found.", ("Ahn et al., 2018",), "So Ahn et al. found."),
        ("So Lee and Poe (2019a) found.", ("Lee and Poe, 2019a",), "So Lee and Poe found."),
        ("Smith's (2021) view held.", ("Smith, 2021",), "Smith's view held."),
    ],
)
def test_authors_in_the_sentence_stay_prose(text, keys, prose):
    assert [k for _, k in cited(text + NAMED)] == [keys]
    assert sentence(text + NAMED) == prose


@pytest.mark.parametrize("text", ["It fell (June 2021).", "It fell (by 5% in 2021).", "The town (pop. 2021) fell."])
def test_years_in_brackets_that_cite_nothing(text):
    assert cited(text + NAMED) == []


def test_without_any_known_author_a_bracket_is_no_citation():
    assert cited("The hall (Ostrel, 2021) fell.") == []


def test_an_author_missing_from_the_list_is_cited_as_written():
    assert cited(f"It fell (Smith, 2021) again (Moss, 2022).{NAMED}")[1] == ("(Moss, 2022)", ("Moss, 2022",))


def test_labels_of_a_list_are_cited_by_label():
    text = "It fell [Smi20] and [later].\n\n# References\n\n[Smi20] Smith, *Title*, 2020.\n"
    assert cited(text) == [("[Smi20]", ("Smi20",))]


@pytest.mark.parametrize("text", ["It fell.[1] It rose.", "It fell. [1] It rose.", "It fell [1]. It rose."])
def test_a_citation_lies_in_the_sentence_that_it_follows(text):
    document = read_document(text, "draft.txt")
    assert [s.number for s in document.sentences if s.span.contains(document.citations[0].span)] == [0]


def test_a_citation_that_opens_a_block_lies_in_its_first_sentence():
    document = read_document("[1] says it fell. It rose.", "draft.md")
    assert document.sentences[0].span.contains(document.citations[0].span)
