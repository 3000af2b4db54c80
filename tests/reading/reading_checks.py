"""What holds of every document, however odd the file."""

import re

from claimlint.model.document import Document, Role

# What a file writes for a character: an entity, a dash, a quotation mark, an accent, an escape, a number's comma.
CODE = re.compile(
    r"\\enquote\*?\{|&#?\w+;|\\[%&$#_{}]|-{2,3}|``|''|\{?\\[^\w\s]\s*(?:\{\\?\w?\}|\\?[^\W\d]?)\}?|\{?\\[A-Za-z]+\s*(?:\{\w?\}|(?!\d)\w)?\}?"
    r"|\}|~|\d[\d{},\\]*\d"
)


def sentences_of(document: Document) -> list[str]:
    """The sentences, characters that only fill room left out."""
    return [" ".join(s.text.replace("\u00ad", "").split()) for s in document.sentences]


def skipped_in(document: Document, reason: str) -> list[str]:
    """The stretches that were skipped for a reason."""
    return [s.span.of(document.text) for s in document.skips if s.reason == reason]


def lost_characters(document: Document) -> list[int]:
    """Offsets of characters that lie in no sentence, table and skip."""
    covered = bytearray(len(document.text))
    spans = [s.span for s in document.sentences] + [s.span for s in document.skips]
    spans += [b.span for b in document.blocks if b.role is Role.TABLE]
    for span in spans:
        covered[span.start : span.end] = b"\1" * len(span)
    return [n for n, c in enumerate(document.text) if not covered[n] and not c.isspace()]


def displaced_words(document: Document) -> list[str]:
    """Words of sentences and cells that do not stand at their place in the file."""
    wrong = []
    coded = {n for found in CODE.finditer(document.text) for n in range(*found.span())}
    for piece in (*document.sentences, *(c for b in document.blocks for c in b.cells)):
        original = piece.span.of(document.text)
        if len(original) != len(piece.text):
            wrong.append(piece.text)
        pairs = enumerate(zip(original, piece.text, strict=False), piece.span.start)
        wrong += [piece.text for n, (a, b) in pairs if not b.isspace() and a != b and n not in coded]
    return wrong


def overlapping_sentences(document: Document) -> list[tuple[int, int]]:
    """Numbers of neighbouring sentences that share a character or stand in the wrong order."""
    pairs = zip(document.sentences, document.sentences[1:], strict=False)
    return [(a.number, b.number) for a, b in pairs if b.span.start < a.span.end]


def blank_sentences(document: Document) -> list[int]:
    """Numbers of sentences without a letter or a digit."""
    return [s.number for s in document.sentences if not any(c.isalnum() for c in s.text)]


def check(document: Document) -> None:
    """All of the above, and that ``masked`` has the text's length and lines."""
    assert lost_characters(document) == []
    assert displaced_words(document) == []
    assert overlapping_sentences(document) == []
    assert blank_sentences(document) == []
    assert len(document.masked) == len(document.text)
    assert [s.number for s in document.sentences] == list(range(len(document.sentences)))
    assert all(document.blocks[s.block].span.contains(s.span) for s in document.sentences)
    assert all(document.blocks[s.block].role is s.role for s in document.sentences)
    assert list(document.citations) == sorted(document.citations, key=lambda c: c.span)


def prose_lost_to_markup(document: Document, words: tuple[str, ...]) -> list[str]:
    """Skips called markup that hold one of the words that a file was made of."""
    pieces = [s.span.of(document.text) for s in document.skips if s.reason == "markup"]
    return [piece for piece in pieces if any(word in piece for word in words)]
