"""Which citations govern which sentences, and how firmly (catalogue, conventions decided)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from claimlint.model.document import Citation, Document, Sentence

# A sentence that opens with one of these speaks of what the sentence before it spoke of.
PRONOUNS = frozenset("it its they their them he his him she her this these that those such".split())


@dataclass(frozen=True, slots=True)
class Governed:
    """The keys that govern a sentence. ``strong``: the sentence rests on them, so that absence from them counts; else
    it is only compared with them for what clashes."""

    keys: tuple[str, ...]
    strong: bool


def governing(draft: Document) -> Mapping[int, Governed]:
    """What governs each sentence, by its number; sentences that nothing governs are left out.

    A marker governs the sentence that it stands in or behind (at the head of a block, the one that follows) strongly.
    It also governs its neighbours in the block that have no marker: those before it, back to the last marker or the
    block's start, and those behind the block's last one; strongly if a chain of pronouns links them to it, else weakly.
    """
    own = _own_keys(draft)
    out = {number: Governed(keys, True) for number, keys in own.items()}
    for _, group in groupby(draft.sentences, key=lambda s: s.block):
        block = list(group)
        marked = [i for i, sentence in enumerate(block) if sentence.number in own]
        for i, sentence in enumerate(block):
            if marked and sentence.number not in own:
                out[sentence.number] = _neighbour(block, marked, i, own)
    return out


def _neighbour(
    block: Sequence[Sentence], marked: Sequence[int], i: int, own: Mapping[int, tuple[str, ...]]
) -> Governed:
    """What governs sentence ``i`` of a block, which has no marker: the next marked one, or the last if none follows."""
    j = next((m for m in marked if m > i), marked[-1])
    between = block[i + 1 : j + 1] if j > i else block[j + 1 : i + 1]
    return Governed(own[block[j].number], all(_opens_with_pronoun(sentence) for sentence in between))


def _opens_with_pronoun(sentence: Sentence) -> bool:
    words = sentence.text.split(maxsplit=1)
    return bool(words) and words[0].strip("\"'“‘(").lower() in PRONOUNS


def _own_keys(draft: Document) -> dict[int, tuple[str, ...]]:
    keys: dict[int, dict[str, None]] = {}
    starts = [sentence.span.start for sentence in draft.sentences]
    for citation in draft.citations:
        number = _marked(citation, draft, starts)
        if number is not None:
            keys.setdefault(number, {}).update(dict.fromkeys(citation.keys))
    return {number: tuple(found) for number, found in keys.items()}


def _marked(citation: Citation, draft: Document, starts: list[int]) -> int | None:
    before = bisect_right(starts, citation.span.start) - 1
    block = next((n for n, b in enumerate(draft.blocks) if b.span.contains(citation.span)), None)
    for number in (before, before + 1):
        if 0 <= number < len(draft.sentences) and draft.sentences[number].block == block:
            return number
    return None
