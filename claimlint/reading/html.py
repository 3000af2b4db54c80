"""A saved web page into a Document: its main content, block by block; offsets are into the extracted text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from json import JSONDecodeError
from typing import TYPE_CHECKING, Any

from claimlint.model.document import Document, Metadata, Role
from claimlint.reading.errors import UnreadableError, check_length
from claimlint.reading.extracted import Extract, extracted_document, table
from claimlint.reading.json_text import parsed_json
from claimlint.reading.page_boxes import LEAST, is_box
from claimlint.reading.page_metadata import authors, published

if TYPE_CHECKING:
    from resiliparse.parse.html import HTMLTree

_HIDDEN = frozenset(
    "script style noscript template head nav form button select textarea svg math iframe object canvas audio video "
    "dialog menu".split()
)
_NOT_SHOWN = frozenset("script style noscript template svg head".split())
_FRAME = frozenset(("header", "footer", "aside"))  # kept where they belong to an article
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer h1 h2 "
    "h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_ROLES = {"li": Role.LIST_ITEM, "dd": Role.LIST_ITEM, "blockquote": Role.QUOTATION, "figcaption": Role.CAPTION}
_ROLES |= {"caption": Role.CAPTION}
_SPACE = re.compile(r"\s+")
_DEEPEST = 1_000  # elements within one another: browsers take apart what is deeper than some five hundred


@dataclass(frozen=True, slots=True)
class _Where:
    """What the elements around a node say of it."""

    role: Role = Role.BODY
    level: int = 0
    in_article: bool = False  # inside <main> or <article>
    linked: bool = False
    depth: int = 0
    boxed: bool = False  # in something about the article


@dataclass(frozen=True, slots=True)
class _Found:
    """A block of a page: its place in the page, its text and how much of it is links, or the cells of a table."""

    where: _Where
    text: str
    linked: int = 0
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def is_mostly_links(self) -> bool:
        """Whether it is navigation rather than text."""
        return 2 * self.linked > len(self.text)


def read_html(text: str, path: str) -> Document:
    """The document of an HTML page. Raises UnreadableError if the page shows no text."""
    from resiliparse.parse.html import HTMLTree

    tree = HTMLTree.parse(text)
    blocks = _main_blocks(tree, path)
    metadata = _metadata(tree)
    if not blocks:
        raise UnreadableError(path, "shows no text", "save the page's text, perhaps with its scripts run")
    if metadata.title and not any(_squeezed(metadata.title) in _squeezed(b.text) for b in blocks[:8]):
        blocks.insert(0, _Found(_Where(Role.TITLE, 1), metadata.title))
    return extracted_document([_extract(block) for block in blocks], path, metadata)


def all_blocks(text: str) -> list[Extract]:
    """The blocks of an HTML page that is all text, such as a chapter of a book; lists of links are left out."""
    from resiliparse.parse.html import HTMLTree

    body = HTMLTree.parse(text).body
    found = [block for block in _walk(body) if block.text and not block.is_mostly_links] if body else []
    return [_extract(block) for block in found]


def shown_text(text: str) -> str:
    """All that an HTML page shows, navigation and forms too; "" if it shows nothing."""
    from resiliparse.parse.html import HTMLTree

    body, out = HTMLTree.parse(text).body, []
    stack = [body] if body else []
    while stack:
        node = stack.pop()
        name = node.node_name.lower()
        if name == "#text":
            out.append(node.value)
        elif name not in _NOT_SHOWN and not name.startswith("#"):
            stack += reversed(_children(node))
    return " ".join(out)


def _extract(block: _Found) -> Extract:
    return table(block.rows) if block.rows else Extract(block.where.role, block.text, block.where.level)


def _main_blocks(tree: HTMLTree, path: str) -> list[_Found]:
    """The blocks from the first to the last that resiliparse takes for main content, without navigation, and what
    else stands in an article; all blocks if it finds none, or the page is so deep that it would take too long."""
    from resiliparse.extract.html2text import extract_plain_text

    blocks = [b for b in _walk(tree.body) if b.text] if tree.body else []
    check_length(sum(len(block.text) for block in blocks), path)
    if not blocks or _is_deep(tree.body):
        return blocks
    main = _squeezed(extract_plain_text(tree, main_content=True, alt_texts=False, list_bullets=False))
    sure = [not b.rows and _squeezed(b.text) in main for b in blocks]
    if not any(sure):
        return blocks
    first, last = sure.index(True), len(sure) - sure[::-1].index(True)
    within = ((b.where.in_article or first < n < last) and not b.is_mostly_links for n, b in enumerate(blocks))
    return _unboxed([b for b, is_sure, is_within in zip(blocks, sure, within, strict=True) if is_sure or is_within])


def _unboxed(blocks: list[_Found]) -> list[_Found]:
    """The blocks that stand in no box about the article; all, if next to nothing stands outside."""
    free = [block for block in blocks if not block.where.boxed]
    return free if sum(len(block.text) for block in free) >= LEAST else blocks


def _is_deep(body: Any) -> bool:
    """Whether elements nest so deep that what is done at each of them, for all that is in it, would not end."""
    node, depth = body.first_child, 1
    while node is not None and depth < _DEEPEST:
        if node.first_child is not None:
            node, depth = node.first_child, depth + 1
            continue
        while node is not None and node.next_sibling is None:
            node, depth = (node.parent, depth - 1) if depth > 1 else (None, 0)
        node = node.next_sibling if node is not None else None
    return node is not None


def _squeezed(text: str) -> str:
    return _SPACE.sub("", text)


def _walk(body: Any) -> Iterator[_Found]:
    """The blocks of an element, in order: runs of text between block tags, and whole tables."""
    run: list[tuple[str, _Where]] = []
    for node, where in _leaves(body):
        if isinstance(node, str):
            run.append((node, where))
            continue
        if run:
            yield _block(run)
            run = []
        if node is not None:
            rows = _rows(node)
            yield _Found(where, "\n".join(" | ".join(row) for row in rows), 0, rows)
    if run:
        yield _block(run)


def _block(run: list[tuple[str, _Where]]) -> _Found:
    linked = sum(len(_clean(text)) for text, where in run if where.linked)
    return _Found(replace(run[0][1], linked=False), _clean("".join(text for text, _ in run)), linked)


def _clean(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def _leaves(top: Any) -> Iterator[tuple[Any, _Where]]:
    """Texts in order, None at the ends of blocks, table elements whole, each with where it stands.

    A stack instead of recursion: pages nest deeper than Python does.
    """
    stack: list[tuple[Any, _Where]] = [(top, _Where())]
    while stack:
        node, where = stack.pop()
        if node is None or isinstance(node, str):
            yield node, where
            continue
        name = node.node_name.lower()
        if name == "#text":
            yield node.value, where
        elif name == "br":
            yield " ", where
        elif name == "table" and where.depth < _DEEPEST and _is_data_table(node):
            yield None, where
            yield node, replace(where, role=Role.TABLE, level=0)
        elif not _is_hidden(node, name, in_article=where.in_article):
            stack += _inner(node, name, where)


def _inner(node: Any, name: str, where: _Where) -> list[tuple[Any, _Where]]:
    """The children of an element, last first, with block ends on both sides if it is a block."""
    inner = _inside(name, where)
    if not inner.boxed and is_box(node, name):
        inner = replace(inner, boxed=True)
    children = [(child, inner) for child in _children(node)]
    ends = [(None, where)] if name in _BLOCKS else []
    return [*ends, *reversed(children), *ends]


def _children(node: Any) -> list[Any]:
    """The children of a node, one by one: ``child_nodes`` would be read in quadratic time."""
    children, child = [], node.first_child
    while child is not None:
        children.append(child)
        child = child.next_sibling
    return children


def _inside(name: str, where: _Where) -> _Where:
    depth = where.depth + 1
    if re.fullmatch("h[1-6]", name):
        return replace(where, role=Role.HEADING, level=int(name[1]), depth=depth)
    if name in ("article", "main"):
        return replace(where, in_article=True, depth=depth)
    return replace(where, role=_ROLES.get(name, where.role), linked=where.linked or name == "a", depth=depth)


def _is_hidden(node: Any, name: str, *, in_article: bool) -> bool:
    if name in _HIDDEN or name.startswith("#") or (name in _FRAME and not in_article):
        return True
    return node.hasattr("hidden") or node.getattr("aria-hidden") == "true" or node.getattr("role") == "navigation"


def _is_data_table(node: Any) -> bool:
    """Whether it is a table with more than one column and no other table inside: not one for the page's layout."""
    if node.query_selector("table table") or node.query_selector("h1, h2, p + p"):
        return False
    return any(len(row) > 1 for row in _rows(node))


def _rows(table: Any) -> tuple[tuple[str, ...], ...]:
    rows = (tuple(_clean(c.text) for c in row.query_selector_all("th, td")) for row in table.query_selector_all("tr"))
    return tuple(row for row in rows if any(row))


def _metadata(tree: HTMLTree) -> Metadata:
    named = _meta_elements(tree)
    linked = list(_linked_data(tree))
    canonical = tree.head.query_selector("link[rel=canonical]") if tree.head else None
    heading = tree.body.query_selector("h1") if tree.body else None
    title = (_clean(heading.text) if heading else "") or named.get("og:title", "") or _clean(tree.title or "")
    return Metadata(
        title=title,
        published=published(named, _other_dates(tree, linked)),
        publisher=named.get("og:site_name", "") or _linked_name(linked, "publisher"),
        address=(canonical.getattr("href") if canonical else "") or named.get("og:url", ""),
        authors=authors(named),
    )


def _meta_elements(tree: HTMLTree) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.document.query_selector_all("meta[content]"):
        name = element.getattr("property") or element.getattr("name") or element.getattr("itemprop")
        if name:
            found.setdefault(name.lower(), _clean(element.getattr("content")))
    return found


def _linked_data(tree: HTMLTree) -> Iterator[dict[str, Any]]:
    """The objects of a page's JSON-LD; a script that is no JSON says nothing."""
    for script in tree.document.query_selector_all("script[type='application/ld+json']"):
        try:
            value = parsed_json(script.text)
        except JSONDecodeError:
            continue
        items = value if isinstance(value, list) else [value]
        for item in items:
            if isinstance(item, dict):
                graph = item.get("@graph")
                yield from (g for g in [item, *(graph if isinstance(graph, list) else [])] if isinstance(g, dict))


def _linked_name(linked: list[dict[str, Any]], key: str) -> str:
    found = (item.get(key) for item in linked)
    return next((f["name"] for f in found if isinstance(f, dict) and isinstance(f.get("name"), str)), "")


def _other_dates(tree: HTMLTree, linked: list[dict[str, Any]]) -> Iterator[str]:
    yield from (item["datePublished"] for item in linked if isinstance(item.get("datePublished"), str))
    yield from (time.getattr("datetime") for time in tree.document.query_selector_all("time[datetime]"))
