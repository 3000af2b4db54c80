"""Which citations govern which sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping

from claimlint.model.document import Citation, Document


def governing_keys(draft: Document) -> Mapping[int, tuple[str, ...]]:
    """The keys that govern each cited sentence, by the sentence's number.

    A marker governs the sentence that it stands in or behind; at the head of a block, the sentence that follows.
    """
    keys: dict[int, dict[str, None]] = defaultdict(dict)
    starts = [sentence.span.start for sentence in draft.sentences]
    for citation in draft.citations:
        number = _governed(citation, draft, starts)
        if number is not None:
            keys[number].update(dict.fromkeys(citation.keys))
    return {number: tuple(found) for number, found in keys.items()}


def _governed(citation: Citation, draft: Document, starts: list[int]) -> int | None:
    before = bisect_right(starts, citation.span.start) - 1
    block = next((n for n, b in enumerate(draft.blocks) if b.span.contains(citation.span)), None)
    for number in (before, before + 1):
        if 0 <= number < len(draft.sentences) and draft.sentences[number].block == block:
            return number
    return None
