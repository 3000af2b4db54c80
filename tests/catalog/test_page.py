"""A page is read whole, and whatever does not have its form is refused with file, line and remedy."""

import pytest

from claimlint.catalog.errors import CatalogError
from claimlint.catalog.page import parse_page
from claimlint.model.rule import Outcome, Rule, Severity, Verdict

PATH = "rules/quantity/NUM099-bolts-counted.md"
PAGE = """\
# NUM099 bolts-counted

```toml
dimension  = "quantity"
outcomes   = ["silent", "clash"]
differs    = "bolts"
severity   = { silent = "warning", clash = "error" }
fix        = "safe"
status     = "preview"
precision  = 0.91
message    = { silent = '"{claim}" is not in {source}', clash = '{source} says "{evidence}"' }
remedy     = "count again"
```

The claim has more bolts
than the evidence.

## Why it matters

Bolts hold.

## How to put it right

Count them.

## Examples

One bolt too many.

```flag
claim:    The gate has {{six bolts}}.
evidence: The gate has {{five bolts}}. It is green.
fix:      The gate has five bolts.
```

```flag
claim:    {{Nine}} bolts and {{ten}} nuts.
evidence: No nuts.
evidence: No bolts.
```

```flag
claim:    {{One}} bolt.
evidence: Nothing.
```

```pass
claim:    Five bolts.
evidence: Five bolts.
          And a nut.
```

```pass
claim:    Five bolts.
evidence: Five bolts.
```

```pass
claim:    Five bolts.
evidence: Five bolts.
```

## Not yet

```miss flag
claim:    {{A bolt}}.
evidence: A nut.
```

## Limits

No nuts.
"""


def named_line(error: CatalogError, page: str) -> str:
    """The line of the page that the error's text names."""
    number = str(error).removeprefix(f"{PATH}:").split(":")[0]
    return page.splitlines()[int(number) - 1]


@pytest.fixture(scope="module")
def rule() -> Rule:
    return parse_page(PAGE, PATH)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("code", "NUM099"),
        ("name", "bolts-counted"),
        ("folder", "quantity"),
        ("path", PATH),
        ("page", PAGE),
        ("summary", "The claim has more bolts than the evidence."),
        ("outcomes", {Outcome.SILENT, Outcome.CLASH}),
        ("severity", {Outcome.SILENT: Severity.WARNING, Outcome.CLASH: Severity.ERROR}),
        ("messages", {Outcome.SILENT: '"{claim}" is not in {source}', Outcome.CLASH: '{source} says "{evidence}"'}),
        ("differs", "bolts"),
        ("check", "pair"),
        ("preview", True),
        ("precision", 0.91),
        ("fix", "safe"),
    ],
)
def test_a_page_states_its_rule(rule: Rule, field: str, value: object) -> None:
    assert getattr(rule, field) == value


def test_a_single_message_holds_for_every_outcome() -> None:
    page = PAGE.replace("""{ silent = '"{claim}" is not in {source}', clash = '{source} says "{evidence}"' }""", '"no"')
    assert parse_page(page, PATH).messages == {Outcome.SILENT: "no", Outcome.CLASH: "no"}


def test_marks_are_taken_out_of_a_claim_and_kept_as_places(rule: Rule) -> None:
    example = rule.examples[1]
    assert (example.claim, [mark.of(example.claim) for mark in example.marks]) == (
        "Nine bolts and ten nuts.",
        ["Nine", "ten"],
    )


def test_marks_are_taken_out_of_the_evidence_and_kept_as_places(rule: Rule) -> None:
    example = rule.examples[0]
    assert [mark.of(example.evidence) for mark in example.evidence_marks] == ["five bolts"]


def test_a_second_evidence_is_a_further_source(rule: Rule) -> None:
    assert (rule.examples[1].evidence, rule.examples[1].further) == ("No nuts.", ("No bolts.",))


def test_evidence_runs_over_indented_lines(rule: Rule) -> None:
    assert rule.examples[3].evidence == "Five bolts.\nAnd a nut."


def test_an_example_knows_its_reason_and_its_line(rule: Rule) -> None:
    example = rule.examples[0]
    assert (example.why, PAGE.splitlines()[example.line - 1]) == ("One bolt too many.", "```flag")


def test_a_known_miss_is_an_example_of_its_own_kind(rule: Rule) -> None:
    assert rule.examples[-1].verdict is Verdict.MISS_FLAG


@pytest.mark.parametrize(
    ("before", "after", "place", "words"),
    [
        ("# NUM099", "# Num099", "# Num099", 'write "# NUM002 bound-changed"'),
        ("bolts-counted", "bolts-gone", "# NUM099", "rename it to NUM099-bolts-gone.md"),
        ("```toml", "```yaml", "", "right after the title"),
        ('"bolts"', "bolts", "```toml", r"the head is not TOML: .*line 6"),
        ("remedy     =", "remedies   =", "remedies ", 'unknown key "remedies"; the keys are dimension, outcomes'),
        ('fix        = "safe"', 'fix        = "easy"', "fix ", '"fix": Input should be'),
        ('status     = "preview"\n', "", "```toml", 'the key "status" is missing'),
        ('differs    = "bolts"\n', "", "```toml", "needs dimension, outcomes and differs"),
        ('{ silent = "warning", clash', '{ excess = "warning", clash', "```toml", "exactly the rule's outcomes"),
        ('\'"{claim}" is not', '\'"{evidence}" is not', "```toml", "nothing to put in for {evidence}"),
        ("count again", "keep {evidence}", "```toml", "remedy for silent has nothing to put in for {evidence}"),
        ('dimension  = "quantity"', 'dimension  = "status"', "# NUM099", 'the folder "quantity"; make the two agree'),
        ("## Limits", "## Limit", "## Limit", 'no place for a section "Limit"'),
        ("## Limits\n", "", "# NUM099", 'the section "Limits" is missing'),
        ("```miss flag", "```flag", "```flag", 'a "flag" stands under "Not yet"'),
        ("```miss flag", "```mess flag", "```mess flag", "the blocks are flag, pass, miss flag, miss pass"),
        (
            "```flag\nclaim:    {{One}}",
            "```pass\nclaim:    {{One}}",
            "## Examples",
            '2 "flag" examples; write at least',
        ),
        ("{{six bolts}}", "six bolts", "claim:    The gate", "the words to be flagged are not marked"),
        ("{{six bolts}}", "{{six bolts}", "claim:    The gate", "a mark is not closed"),
        ("evidence: Nothing.", "draft: Nothing.", "draft: Nothing", '"draft:" has no place'),
        ("evidence: Nothing.", "Nothing.", "Nothing.", "this line belongs to no field"),
        ("evidence: Nothing.\n", "", "```flag", 'the example has no "evidence:"'),
        ("evidence: Nothing.", "claim: Nothing.", "```flag", 'an example has one "claim:"'),
    ],
)
def test_a_page_without_the_form_is_refused_at_the_line(before: str, after: str, place: str, words: str) -> None:
    page = PAGE.replace(before, after, 1)
    assert page != PAGE
    with pytest.raises(CatalogError, match=words) as caught:
        parse_page(page, PATH)
    assert named_line(caught.value, page).startswith(place)


def test_a_fence_left_open_is_refused_where_it_opens() -> None:
    page = PAGE[: PAGE.index("evidence: A nut.")]
    with pytest.raises(CatalogError, match="this fenced block does not end") as caught:
        parse_page(page, PATH)
    assert named_line(caught.value, page) == "```miss flag"


DRAFT_PAGE = (
    PAGE.replace(
        'dimension  = "quantity"\noutcomes   = ["silent", "clash"]\ndiffers    = "bolts"', 'check = "citation"'
    )
    .replace('{ silent = "warning", clash = "error" }', '"error"')
    .replace("""{ silent = '"{claim}" is not in {source}', clash = '{source} says "{evidence}"' }""", "'no {claim}'")
    .replace("claim: ", "draft: ")
    .replace("evidence: ", "source 1: ")
    .replace("source 1: No bolts.", "source b c: No bolts.")
)


def test_a_rule_on_citations_has_drafts_and_named_sources() -> None:
    example = parse_page(DRAFT_PAGE, PATH).examples[1]
    assert (example.is_draft, example.sources) == (True, {"1": "No nuts.", "b c": "No bolts."})


def test_a_rule_without_outcomes_has_its_severity_for_all() -> None:
    assert set(parse_page(DRAFT_PAGE, PATH).severity.items()) == {(outcome, Severity.ERROR) for outcome in Outcome}
