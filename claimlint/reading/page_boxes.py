"""Boxes about the article of a web page: comments, teasers, sign-up forms, notes on the author, banners."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

_CONTAINERS = frozenset("div section aside ul ol li article p header footer details".split())
_ANYWHERE = frozenset(  # parts of a class's name that tell of such a box whatever stands beside them
    "comments comment commentlist disqus newsletter newsletters subscribe signup relatedposts trending promo promos "
    "advert advertisement gdpr breadcrumb breadcrumbs pagination sharedaddy navbox colophon".split()
)
_ALONE = frozenset("related recommended ads sponsored cookie cookies consent social sidebar widget footer".split())
_PAIRS = frozenset(
    f"{first}-{second}"
    for firsts, seconds in (
        ("related recommended", "posts content articles stories links items news topics pages reading"),
        ("cookie cookies", "banner bar consent notice message popup wall"),
        ("social", "links share sharing icons media bar buttons"),
        ("author about", "bio box author"),
        ("site page post entry article doc", "footer sidebar"),
        ("left right primary secondary widget", "sidebar"),
        ("most", "read popular viewed"),
        ("read rich sign post widget", "more link up navigation area"),
    )
    for first in firsts.split()
    for second in seconds.split()
)
_PART = re.compile(r"[-_]|(?<=[a-z])(?=[A-Z])")
_HEADINGS = frozenset("h2 h3 h4 h5 h6".split())
_CALLED = re.compile(
    r"(?:top|recent|related|recommended|popular|latest|more) (?:posts|articles|stories|content|news|links|reading)"
    r"|most (?:read|popular|viewed)|read (?:more|next)|you (?:may|might) (?:also )?like|more on this story"
    r"|trending(?: now)?|(?:\d+ )?comments?(?: \(\d+\))?|your comments|leave a (?:reply|comment)|share this:?"
    r"|newsletter|about the author|advertisement|is this page useful\?",
    re.I,
)
_MAIN = "h1, main, [itemprop=articleBody]"
LEAST = 400  # characters outside all boxes, at the least: else the boxes are what the page is for, as in a forum


def is_box(node: Any, name: str) -> bool:
    """Whether an element, whose tag is called ``name``, is by its class or by its heading about the article, and does
    not hold it."""
    if name not in _CONTAINERS:
        return False
    return (_has_word(node.getattr("class") or "") or _is_called(node)) and not node.query_selector(_MAIN)


def _has_word(classes: str) -> bool:
    for name in re.split(r"\s+|__", classes):
        parts = [part.lower() for part in _PART.split(name) if part]
        pairs = (f"{a}-{b}" for a, b in pairwise(parts))
        if not _ANYWHERE.isdisjoint(parts) or not _PAIRS.isdisjoint(pairs) or name.lower() in _ALONE:
            return True
    return False


def _is_called(node: Any) -> bool:
    first = node.first_element_child
    if first is None or first.node_name.lower() not in _HEADINGS:
        return False
    return _CALLED.fullmatch(" ".join(first.text.split())) is not None
