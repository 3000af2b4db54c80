"""The runner of rule pages' examples, and the command for folders of house rules."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimlint.catalog.load import find_rule
from claimlint.cli.main import run
from claimlint.config import Config
from claimlint.examples import failures
from claimlint.linter import Linter
from claimlint.model.rule import Example, Verdict
from claimlint.model.span import Span

RIGHT, WRONG = "The choir drew 6,240 people in May.", "The choir drew 8,315 people in May."
RULE = find_rule("DET003")
HOUSE_PAGE = """\
# HSE001 bound-of-the-house

```toml
dimension = "quantity"
outcomes  = ["excess", "shift", "clash"]
differs   = "bound"
severity  = "error"
fix       = "no"
status    = "stable"
message   = 'say "{{evidence}}"'
remedy    = "copy the bound"
```

A bound is lost.

## Why it matters

The house has promised it.

## How to put it right

Copy the bound.

## Examples

{examples}
## Limits

None.
"""
EXAMPLE = """\
```{}
claim:    {{{{40 %}}}} of the berths are let.
evidence: {{{{Fewer than 40 %}}}} of the berths are let.
```

"""
FLAG, BAD_PASS = EXAMPLE.format("flag"), EXAMPLE.format("pass")
PASS = BAD_PASS.replace("{{40 %}}", "Fewer than 40 %")


def wrong(verdict: Verdict, claim: str) -> list[str]:
    example = Example(verdict, claim, (Span(0, len(claim)),), evidence=RIGHT, line=7)
    return list(failures(replace(RULE, examples=(example,)), Linter(Config(select=("DET003",)))))


@pytest.mark.parametrize(
    ("verdict", "claim"),
    [(Verdict.FLAG, WRONG), (Verdict.PASS, RIGHT), (Verdict.MISS_FLAG, RIGHT), (Verdict.MISS_PASS, WRONG)],
)
def test_an_example_that_does_as_it_says_is_right(verdict, claim):
    assert wrong(verdict, claim) == []


@pytest.mark.parametrize(
    ("verdict", "claim", "problem"),
    [
        (Verdict.FLAG, RIGHT, "DET003 is not raised at the marks; what is: nothing"),
        (Verdict.PASS, WRONG, "a pass raises DET003 at '8,315'"),
        (Verdict.MISS_FLAG, WRONG, "this miss is mended: move it up to Examples"),
        (Verdict.MISS_PASS, RIGHT, "this miss is mended: move it up to Examples"),
    ],
)
def test_an_example_that_does_not_is_named_with_page_and_line(verdict, claim, problem):
    assert wrong(verdict, claim) == [f"{RULE.path}:7: {problem}"]


@pytest.fixture
def house(tmp_path):
    """A function that writes a house rule with some examples; its folder."""

    def write(examples: str):
        (tmp_path / "quantity").mkdir()
        page = HOUSE_PAGE.replace("{{", "{").replace("}}", "}").replace("{examples}\n", examples)
        (tmp_path / "quantity" / "HSE001-bound-of-the-house.md").write_text(page)
        return tmp_path

    return write


def test_a_folder_whose_examples_hold_is_status_0(house):
    assert run(["test", str(house(3 * FLAG + 3 * PASS)), "--isolated"]) == 0


def test_a_folder_whose_examples_do_not_is_status_1_with_the_place(house, capsys):
    folder = house(3 * FLAG + 2 * PASS + BAD_PASS)
    assert (run(["test", str(folder), "--isolated"]), "bound-of-the-house.md:" in capsys.readouterr().out) == (1, True)


def test_a_folder_without_pages_is_status_2(tmp_path):
    assert run(["test", str(tmp_path), "--isolated"]) == 2
