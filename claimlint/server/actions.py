"""What can be done about a finding, in the order in which it is offered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lsprotocol import types

from claimlint.engine import Engine
from claimlint.judging.suppress import silences, suppressions
from claimlint.model.document import Document
from claimlint.model.finding import Edit, Finding
from claimlint.model.lines import lines_of
from claimlint.model.rule import Rule
from claimlint.model.span import Span
from claimlint.reading.errors import UnreadableError
from claimlint.reading.read import kind_of, read_draft
from claimlint.server.diagnostics import View, diagnostics
from claimlint.server.house import is_gone, with_synonym
from claimlint.server.positions import range_of
from claimlint.server.session import Checked

OPEN_RULE = "claimlint.openRule"
REASON = "say why"
MOST_WORDS = 6  # of the evidence, in place of the claim's
WORD = re.compile(r"[^\W\d_][\w'-]*")


@dataclass(frozen=True, slots=True)
class Offer:
    """What the actions are made from: the draft, the engine that lints it, its rules, the configuration file that holds
    for it (None if there is none) with its text, and how the client is to be shown things."""

    uri: str
    checked: Checked
    engine: Engine
    rules: Mapping[str, Rule]
    config: Path | None
    config_text: str
    view: View

    @property
    def draft(self) -> Document:
        """The draft as it was last read."""
        return self.checked.case.draft

    @property
    def text(self) -> str:
        """The present text."""
        return self.checked.report.text


def actions(offer: Offer, span: Span) -> list[types.CodeAction]:
    """The actions on the findings that ``span`` touches: what mends them all first, then what lets them stand."""
    found = [f for f in offer.checked.report.findings if f.span.start <= span.end and span.start <= f.span.end]
    return [
        *(action for f in found for action in _fix(f, offer)),
        *(action for f in found for action in _wordings(f, offer)),
        *(action for f in found for action in _allow(f, offer)),
        *(action for f in found for action in _synonym(f, offer)),
        *_rule_pages(found, offer),
    ]


def _fix(finding: Finding, offer: Offer) -> Iterator[types.CodeAction]:
    if finding.fix is not None:
        title = finding.fix.title[:1].upper() + finding.fix.title[1:]
        yield _edit(title, finding, offer, finding.fix.edits, preferred=True)


def _wordings(finding: Finding, offer: Offer) -> Iterator[types.CodeAction]:
    """The words of the evidence in place of the claim's, where these are plain prose and the fix is another."""
    text = offer.text
    if finding.span.of(text) != finding.quote or not _is_plain(finding, offer):
        return
    taken = {edit.replacement.strip().lower() for edit in (finding.fix.edits if finding.fix else ())}
    for words in dict.fromkeys(" ".join(mark.quote.split()) for mark in finding.evidence):
        if words and len(words.split()) <= MOST_WORDS and words.lower() not in {finding.quote.lower(), *taken}:
            yield _edit(f'Write "{words}", as the evidence does', finding, offer, (Edit(finding.span, words),))


def _is_plain(finding: Finding, offer: Offer) -> bool:
    """Whether no markup or citation lies in the words of a finding."""
    return offer.checked.exact and finding.span.of(offer.draft.masked) == finding.span.of(offer.text)


def _allow(finding: Finding, offer: Offer) -> Iterator[types.CodeAction]:
    """A comment that lets the finding stand, here and in the whole file; only where it does so. Plain text has none."""
    if finding.code.startswith("CLI") or kind_of(offer.draft.path) == "text":
        return
    for title, verb, places in (
        ("here", "allow", _places_here(finding, offer)),
        ("in this file", "allow-file", [_place_at_end(offer.text)]),
    ):
        comment = _comment(verb, finding.code, offer.draft.path)
        edits = (Edit(span, f"{gap}{comment}") for span, gap in places)
        edit = next((edit for edit in edits if _silences(edit, finding, offer)), None)
        if edit is not None:
            yield _edit(f"Allow {finding.code} {title}, with a reason", finding, offer, (edit,))


def _comment(verb: str, code: str, path: str) -> str:
    words = f"claimlint: {verb} {code} {REASON}"
    if kind_of(path) == "latex":
        return f"% {words}"
    return f"{{/* {words} */}}" if path.endswith(".mdx") else f"<!-- {words} -->"


def _places_here(finding: Finding, offer: Offer) -> list[tuple[Span, str]]:
    """Behind the last line of the finding's sentence, or behind the sentence itself where a comment ends before its
    line does; on a line of its own it would part the paragraph. Each place with what parts it from what is before."""
    text, sentence = offer.text, finding.sentence_span
    lines = lines_of(text)
    line = lines.spans[lines.number(max(sentence.end - 1, finding.span.start)) - 1]
    ends = [line.start + len(line.of(text).rstrip(" \t")), sentence.end]
    return [(Span(end, end), " ") for end in ends[: 1 if kind_of(offer.draft.path) == "latex" else 2]]


def _place_at_end(text: str) -> tuple[Span, str]:
    """A block of its own at the end of the file."""
    end = len(text.rstrip())
    line_end = "\r\n" if "\r\n" in text else "\n"
    return Span(end, end), 2 * line_end


def _silences(edit: Edit, finding: Finding, offer: Offer) -> bool:
    """Whether the finding is allowed once the comment stands there, and the draft's blocks are the same."""
    text = offer.text[: edit.span.start] + edit.replacement + offer.text[edit.span.end :]
    try:
        after = read_draft(text, offer.draft.path)
    except UnreadableError:
        return False
    is_allowed = silences(suppressions(after, offer.rules))(finding)
    return is_allowed and len(after.sentences) == len(read_draft(offer.text, offer.draft.path).sentences)


def _synonym(finding: Finding, offer: Offer) -> Iterator[types.CodeAction]:
    """Two words that say the same in this house, put into the configuration; only where that mends the finding."""
    if offer.config is None and not offer.view.creates:
        return
    words = (finding.quote, *(mark.quote for mark in finding.evidence[:1]))
    if len(words) < 2 or not all(map(WORD.fullmatch, words)) or words[0].lower() == words[1].lower():
        return
    if not is_gone(finding, words, offer.checked.known, offer.engine):
        return
    config = offer.config or Path(offer.draft.path).parent / "claimlint.toml"
    new = with_synonym(offer.config_text, words, in_pyproject=config.name == "pyproject.toml")
    if new is not None:
        yield types.CodeAction(
            '"{}" and "{}" say the same in this house'.format(*words),
            kind=types.CodeActionKind.QuickFix,
            diagnostics=_diagnostics(finding, offer),
            edit=_config_edit(config, new, offer),
        )


def _config_edit(config: Path, edit: Edit, offer: Offer) -> types.WorkspaceEdit:
    """The edit of the configuration, which is made if it is not there."""
    uri = config.absolute().as_uri()
    if offer.config is not None:
        return edit_of(uri, (edit,), offer.config_text, offer.view)
    made = types.CreateFile(uri, options=types.CreateFileOptions(ignore_if_exists=True))
    document = types.OptionalVersionedTextDocumentIdentifier(uri, None)
    start = types.Position(0, 0)
    change = types.TextDocumentEdit(document, [types.TextEdit(types.Range(start, start), edit.replacement)])
    return types.WorkspaceEdit(document_changes=[made, change])


def _rule_pages(found: Sequence[Finding], offer: Offer) -> Iterator[types.CodeAction]:
    for code in dict.fromkeys(f.code for f in found if f.code in offer.rules):
        title = f"Open the page of {code} {offer.rules[code].name}"
        command = types.Command(title=title, command=OPEN_RULE, arguments=[code])
        yield types.CodeAction(title, kind=types.CodeActionKind.QuickFix, command=command)


def _edit(
    title: str, finding: Finding, offer: Offer, edits: Sequence[Edit], preferred: bool = False
) -> types.CodeAction:
    return types.CodeAction(
        title,
        kind=types.CodeActionKind.QuickFix,
        diagnostics=_diagnostics(finding, offer),
        is_preferred=preferred or None,
        edit=edit_of(offer.uri, edits, offer.text, offer.view),
    )


def edit_of(uri: str, edits: Sequence[Edit], text: str, view: View) -> types.WorkspaceEdit:
    """Edits of one file, which has this ``text``."""
    changes = [types.TextEdit(range_of(edit.span, text, view.unit), edit.replacement) for edit in edits]
    return types.WorkspaceEdit(changes={uri: changes})


def _diagnostics(finding: Finding, offer: Offer) -> list[types.Diagnostic]:
    return diagnostics(replace(offer.checked.report, findings=(finding,)), offer.rules, offer.view)
