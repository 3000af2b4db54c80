"""LaTeX as a draft: prose in place, the family of cite, notes, what is no prose."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_checks import check, sentences_of, skipped_in

from claimlint.model.document import Role, Style
from claimlint.reading.read import read_draft


def read(text):
    return read_draft(text, "draft.tex")


def said(text):
    return sentences_of(read(text))


def skipped(text, reason):
    return skipped_in(read(text), reason)


def cited(text):
    return [(c.style, c.keys) for c in read(text).citations]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        (r"Rents fell \cite{a}.", ("a",)),
        (r"Rents fell \cite[p.~3]{a}.", ("a",)),
        (r"Rents fell \citep[see][p.~3]{a,b}.", ("a", "b")),
        (r"Rents fell \citep*[see][]{a, b ,c}.", ("a", "b", "c")),
        (r"As \citet{a} shows, rents fell.", ("a",)),
        (r"As \Citet*{a} shows, rents fell.", ("a",)),
        (r"\textcite[12]{a} says that rents fell.", ("a",)),
        (r"Rents fell \parencite{a}.", ("a",)),
        (r"Rents fell \autocite[cf.][{[sic] 4}]{a}.", ("a",)),
        (r"Rents fell.\footcite{a}", ("a",)),
        (r"Rents fell.\supercite{a}", ("a",)),
        (r"Rents fell \parencites(see)()[3]{a}[4]{b}.", ("a", "b")),
        (r"Rents fell \cites{a}{b,c}.", ("a", "b", "c")),
        (r"Rents fell (\citeauthor{a}, \citeyear{a}).", ("a",)),
        ("Rents fell \\cite{%\n a,\n b}.", ("% a", "b")),
    ][:-1],
)
def test_the_family_of_cite_is_read(text, keys):
    assert set(cited(text)) == {(Style.KEY, keys)}


@pytest.mark.parametrize("text", [r"\nocite{a} Text.", "% \\cite{a}\nText.", r"\verb|\cite{a}| Text.", r"\cite Text."])
def test_what_cites_nothing_is_no_citation(text):
    assert cited(text) == []


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (r"It fell by 7\% to \$4.2 million.", ["It fell by 7 % to $4.2 million."]),
        (r"It fell by $7\%$ to $1{,}200$.", ["It fell by 7 % to 1,200 ."]),
        (r"Below $<$5\,\% of 12\,000.", ["Below < 5 % of 12,000."]),
        (r"``No,'' it's said --- twice -- here~too.", ["“No,” it's said — twice – here too."]),
        (r"Se\~nor Garc{\'\i}a M\"uller \& \O{} caf\'{e}s.", ["Señor García Müller & Ø cafés."]),
        (r"He said \enquote{no}.", ["He said “no”."]),
        (r"A \textbf{bold \emph{word}} here.", ["A bold word here."]),
        (r"Hy\-phens \textcolor{red}{go}.", ["Hyphens go ."]),
        ("One.\n\nTwo% no\n three.", ["One.", "Two three."]),
        (r"The $x^2$ and \SI{5}{\metre} stay out.", ["The and stay out."]),
        (r"See \href{https://x.org}{the report} now.", ["See the report now."]),
        (r"\begin{quote}Said.\end{quote}", ["Said."]),
        (r"An { open brace. Rents fell.", ["An open brace.", "Rents fell."]),
        (r"An open \emph{group. Rents fell.", ["An open group.", "Rents fell."]),
        (r"A single $ sign. Rents fell.", ["A single $ sign.", "Rents fell."]),
    ],
)
def test_prose_is_read_as_it_is_printed(text, sentences):
    assert said(text) == sentences


@pytest.mark.parametrize(
    ("text", "reason", "stretches"),
    [
        ("Rents % no\nfell.", "comment", ["% no"]),
        ("\\begin{comment}\nNo.\n\\end{comment}\nText.", "comment", ["\\begin{comment}\nNo.\n\\end{comment}"]),
        ("\\todo{Check this.} Text.", "comment", ["\\todo{Check this.}"]),
        ("So $x^2$ fell.", "formula", ["$x^2$"]),
        ("\\begin{align*}a\\end{align*} Text.", "formula", ["\\begin{align*}a\\end{align*}"]),
        ("\\begin{verbatim}\n7%\n\\end{verbatim}\nText.", "code", ["\\begin{verbatim}\n7%\n\\end{verbatim}"]),
        ("See Figure~\\ref{fig:a} and \\cref{b}.", "cross-reference", ["\\ref{fig:a}", "\\cref{b}"]),
        ("See \\url{https://x.org/a_b}.", "address", ["\\url{https://x.org/a_b}"]),
        ("Rents fell\\footnote{An aside.} here.", "footnote", ["An aside."]),
        ("\\title{T}\n\\author{A}\n\\begin{document}Text.\\end{document}", "front matter", ["\\author{A}"]),
    ],
)
def test_what_is_no_prose_is_skipped_by_name(text, reason, stretches):
    assert skipped(text, reason) == stretches


def test_blocks_have_roles():
    text = (
        r"\title{T}\section{S}Body.\begin{abstract}A.\end{abstract}\begin{itemize}\item One.\item Two.\end{itemize}"
        r"\begin{quote}Q.\end{quote}\begin{figure}[h]\caption[x]{C.}\end{figure}Text.\footnote{It tells.} More."
    )
    assert [b.role for b in read(text).blocks] == [
        Role.TITLE,
        Role.HEADING,
        Role.BODY,
        Role.ABSTRACT,
        Role.LIST_ITEM,
        Role.LIST_ITEM,
        Role.QUOTATION,
        Role.CAPTION,
        Role.BODY,
        Role.FOOTNOTE,
        Role.BODY,
    ]


def test_headings_have_levels():
    text = r"\chapter{A}x\section*{B}x\subsection{C}x\paragraph{D}x"
    assert [b.level for b in read(text).blocks if b.role is not Role.BODY] == [1, 2, 3, 5]


def test_a_table_has_cells():
    text = "\\begin{tabular}{lr}\n\\hline\nYear & Paid \\\\\n2019 & 7\\% \\\\\n\\end{tabular}"
    (table,) = read(text).blocks
    assert [(c.text.strip(), c.row, c.column) for c in table.cells] == [
        ("Year", "Year", "Year"),
        ("Paid", "Year", "Paid"),
        ("2019", "2019", "Year"),
        ("7 %", "2019", "Paid"),
    ]


@pytest.mark.parametrize(
    ("note", "marker"),
    [
        (r"\cite{a}", (Style.KEY, ("a",))),
        (r"So \cite{a} says.", (Style.KEY, ("a",))),
        (r"Smith, J. (2020). \emph{A title}.", (Style.FOOTNOTE, ("footnote 1",))),
    ],
)
def test_what_a_footnote_cites_holds_for_the_sentence_before_it(note, marker):
    assert cited(rf"Rents fell.\footnote{{{note}}} Prices rose.")[0] == marker


def test_a_footnote_behind_a_sentence_parts_the_text():
    assert said(r"Rents fell\footnote{A note that tells.}. Prices rose.") == [
        "Rents fell",
        "A note that tells.",
        "Prices rose.",
    ]


def test_entries_of_the_bibliography_are_references():
    text = "\\begin{thebibliography}{9}\n\\bibitem[L]{lee} Lee, K. \\url{https://x.org/s}\n\\bibitem{b} B. b.pdf\n"
    references = read("Text \\cite{lee}.\n" + text + "\\end{thebibliography}").references
    assert (references["lee"].addresses, references["b"].files) == (("https://x.org/s",), ("b.pdf",))


def test_the_preamble_says_what_the_file_is():
    text = "\\title{A \\emph{b}}\n\\date{4 March 2021}\\author{Ann Lee \\and B. Ray}\\bibliography{refs,more.bib}\n"
    metadata = read(text + "\\begin{document}Text.\\end{document}").metadata
    assert (metadata.title, metadata.published) == ("A b", date(2021, 3, 4))
    assert metadata.authors == ("Ann Lee", "B. Ray")
    assert metadata.bibliography == ("refs.bib", "more.bib")


def test_a_file_that_is_included_is_named():
    (note,) = read("Text.\n\\input{chapter2}\n% \\input{no}\n").unread
    assert note.startswith("draft.tex:2: chapter2 is included here and was not read;")


WORDS = (
    "Rents fell.",
    "owls",
    r"7\%",
    r"caf\'es",
    "---",
    "😀",
    "``a''",
    "$x$",
    "$7$",
    "~",
    "\r\n",
    "\n\n",
    "% c\n",
    "1{,}200",
)
MARKS = (
    "{",
    "}",
    "[",
    "]",
    "$",
    "\\",
    "\\\\",
    "&",
    r"\emph{",
    r"\footnote{",
    r"\cite{a}",
    r"\cite[b]{",
    r"\section{",
    "\\[",
)
MARKS += (
    r"\begin{quote}",
    r"\end{quote}",
    r"\begin{tabular}{l}",
    r"\end{tabular}",
    r"\item",
    r"\begin{verbatim}",
    "\\(",
)
MARKS += (
    r"\begin{thebibliography}",
    r"\bibitem{k}",
    r"\end{document}",
    r"\begin{document}",
    r"\title{",
    r"\enquote{",
    "$$",
)
MARKS += (
    r"\href{u}{",
    r"\url{u}",
    r"\def\x{y}",
    r"\verb|a|",
    r"\begin{equation}",
    r"\end{equation}",
    r"\textbf{b}",
    r"\%",
)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(WORDS + MARKS), min_size=1, max_size=30), st.sampled_from(["", " "]))
def test_no_character_is_lost_or_moved(pieces, between):
    check(read("x" + between.join(pieces)))


TOKENS = {
    "Rents": "Rents",
    r"7\%": "7 %",
    r"\$4.2": "$4.2",
    r"\textbf{bold}": "bold",
    r"caf\'es": "cafés",
    "1{,}200": "1,200",
    "``so''": "“so”",
    r"M\"{u}ller": "Müller",
    r"{\'E}cole": "École",
    r"\cite{k}": "",
    "% no\n": "",
    r"$x_1$": "",
    r"R\&D": "R&D",
    "---": "—",
}


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(sorted(TOKENS)), min_size=1, max_size=20))
def test_every_word_is_what_its_place_prints(pieces):
    printed = [word for piece in pieces if (word := TOKENS[piece])]
    assert " ".join(said("Rents " + " ".join(pieces))).split() == " ".join(["Rents", *printed]).split()
