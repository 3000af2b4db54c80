"""Which citations govern which sentences, and how firmly (catalogue, conventions decided)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from claimlint.model.document import Block, Citation, Document, Role, Sentence

# A sentence that opens with one of these speaks of what the sentence before it spoke of.
PRONOUNS = frozenset("it its they their them he his him she her this these that those such".split())


@dataclass(frozen=True, slots=True)
class Governed:
    """The keys that govern a sentence. ``strong``: the sentence rests on them, so that absence from them counts; else
    it is only compared with them for what clashes."""

    keys: tuple[str, ...]
    strong: bool


@dataclass(frozen=True, slots=True)
class Bound:
    """The citations that govern a sentence, by their numbers in the document, and whether strongly."""

    citations: tuple[int, ...]
    strong: bool


def governing(draft: Document) -> Mapping[int, Governed]:
    """What governs each sentence, by its number; sentences that nothing governs are left out."""
    bound = bindings(draft)
    keys = {citations: _keys(citations, draft) for citations in {by.citations for by in bound.values()}}
    return {number: Governed(keys[by.citations], by.strong) for number, by in bound.items()}


def bindings(draft: Document) -> Mapping[int, Bound]:
    """The citations that govern each sentence, by its number.

    A marker governs the sentence that it stands in or behind (at the head of a block, the one that follows) strongly.
    It also governs its neighbours in the block that have no marker: strongly those before and behind it that a chain
    of pronouns links to it; weakly the rest of those before it, back to the last marker or the block's start, and of
    those behind the block's last one.
    The last marker of a paragraph that leads in a list governs the list's items without a marker weakly.
    """
    own = _own(draft)
    out = {number: Bound(citations, True) for number, citations in own.items()}
    for _, group in groupby(draft.sentences, key=lambda s: s.block):
        block = list(group)
        marked = [i for i, sentence in enumerate(block) if sentence.number in own]
        for i, sentence in enumerate(block):
            if marked and sentence.number not in own:
                out[sentence.number] = _neighbour(block, marked, i, own)
    for number, citations in _led_in(draft, own):
        out.setdefault(number, Bound(citations, False))
    return out


def _keys(citations: Iterable[int], draft: Document) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for number in citations for key in draft.citations[number].keys))


def _neighbour(block: Sequence[Sentence], marked: Sequence[int], i: int, own: Mapping[int, tuple[int, ...]]) -> Bound:
    """What governs sentence ``i`` of a block, which has no marker: the marker to which pronouns link it, else
    weakly the next one, or the last if none follows."""
    at = bisect_right(marked, i)
    before, after = marked[at - 1] if at else None, marked[at] if at < len(marked) else None
    if after is not None and _are_linked(block[i + 1 : after + 1]):
        return Bound(own[block[after].number], True)
    if before is not None and _are_linked(block[before + 1 : i + 1]):
        return Bound(own[block[before].number], True)
    return Bound(own[block[marked[-1] if after is None else after].number], False)


def _are_linked(sentences: Sequence[Sentence]) -> bool:
    """Whether each of the sentences goes on about what the one before it is about."""
    return all(_opens_with_pronoun(sentence) for sentence in sentences)


def _opens_with_pronoun(sentence: Sentence) -> bool:
    words = sentence.text.split(maxsplit=1)
    return bool(words) and words[0].strip("\"'“‘(").lower() in PRONOUNS


def _own(draft: Document) -> dict[int, tuple[int, ...]]:
    """The numbers of the citations in or behind each sentence."""
    found: dict[int, list[int]] = {}
    starts = [sentence.span.start for sentence in draft.sentences]
    block_starts = [block.span.start for block in draft.blocks]
    for number, citation in enumerate(draft.citations):
        sentence = _marked(citation, draft, starts, block_starts)
        if sentence is not None:
            found.setdefault(sentence, []).append(number)
    return {sentence: tuple(numbers) for sentence, numbers in found.items()}


def _marked(citation: Citation, draft: Document, starts: list[int], block_starts: list[int]) -> int | None:
    before = bisect_right(starts, citation.span.start) - 1
    block = _block_at(citation, draft.blocks, block_starts)
    for number in (before, before + 1):
        if 0 <= number < len(draft.sentences) and draft.sentences[number].block == block:
            return number
    return None


def _block_at(citation: Citation, blocks: Sequence[Block], starts: list[int]) -> int | None:
    """The number of the block that holds a citation. Blocks are in order and seldom within one another."""
    for number in range(bisect_right(starts, citation.span.start) - 1, -1, -1):
        if blocks[number].span.contains(citation.span):
            return number
        if blocks[number].span.end <= citation.span.start:
            return None
    return None


def _led_in(draft: Document, own: Mapping[int, tuple[int, ...]]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The sentences of list items below a paragraph that ends in a colon, with the last marker of that paragraph."""
    leading: tuple[int, ...] = ()
    marked_blocks = {draft.sentences[number].block for number in own}
    for number, group in groupby(draft.sentences, key=lambda s: s.block):
        sentences = list(group)
        if draft.blocks[number].role is not Role.LIST_ITEM:
            last = sentences[-1]
            leads = draft.blocks[number].span.of(draft.masked).rstrip().endswith(":")
            leading = own.get(last.number, ()) if leads else ()
        elif leading and number not in marked_blocks:
            yield from ((sentence.number, leading) for sentence in sentences)
