"""Rules are loaded by place, found by code or name, and selected by configuration."""

import re
from pathlib import Path

import pytest

from claimlint.catalog.errors import CatalogError, UnknownRuleError
from claimlint.catalog.load import find_rule, load_rules, select
from claimlint.model.rule import Rule, Severity

PAGE = """\
# {code} {name}

```toml
check    = "python"
severity = "{severity}"
status   = "{status}"
message  = "no"
remedy   = "no"
```

It checks.

## Why it matters
x
## How to put it right
x
## Examples

{examples}

## Limits
x
"""
EXAMPLES = "".join(f"```{kind}\nclaim: {{{{a}}}}\nevidence: b\n```\n" for kind in ("flag", "pass") for _ in range(3))


def write_page(folder: Path, code: str, name: str, status: str = "stable") -> None:
    folder.mkdir(exist_ok=True)
    page = PAGE.format(code=code, name=name, status=status, severity="error", examples=EXAMPLES)
    (folder / f"{code}-{name}.md").write_text(page)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    write_page(tmp_path / "status", "LEG901", "verdict-guessed")
    write_page(tmp_path / "quantity", "NUM902", "digits-lost", "preview")
    write_page(tmp_path / "quantity", "NUM901", "figure-guessed")
    return tmp_path


def codes(rules: tuple[Rule, ...]) -> list[str]:
    return [rule.code for rule in rules]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_page_from_another_system_is_read(house: Path, mark: bytes) -> None:
    page = house / "status" / "LEG901-verdict-guessed.md"
    page.write_bytes(mark + page.read_bytes().replace(b"\n", b"\r\n"))
    assert load_rules(house)["LEG901"].examples[0].evidence == "b"


def test_pages_are_loaded_by_code_in_order(house: Path) -> None:
    assert list(load_rules(house)) == ["LEG901", "NUM901", "NUM902"]


def test_a_house_rules_path_is_as_given(house: Path) -> None:
    assert load_rules(house)["LEG901"].path == (house / "status" / "LEG901-verdict-guessed.md").as_posix()


def test_a_shipped_rules_path_does_not_depend_on_the_installation() -> None:
    assert load_rules()["DET001"].path == "rules/detail/DET001-entity-unsupported.md"


def test_a_readme_beside_the_pages_is_no_page(house: Path) -> None:
    (house / "status" / "README.md").write_text("On the ladders of status.")
    assert len(load_rules(house)) == 3


def test_a_code_taken_twice_is_refused(house: Path) -> None:
    write_page(house / "status", "NUM901", "figure-again")
    with pytest.raises(CatalogError, match=r"NUM901-figure-again.md:1: NUM901 is taken by .*figure-guessed.md"):
        load_rules(house)


def test_a_page_that_is_not_utf8_is_refused(house: Path) -> None:
    (house / "status" / "LEG902-x.md").write_bytes(b"# LEG902 \xff")
    with pytest.raises(CatalogError, match="save the page as UTF-8"):
        load_rules(house)


@pytest.mark.parametrize("word", ["NUM901", "num901", "figure-guessed", "Figure-Guessed"])
def test_a_rule_is_found_by_code_or_name(house: Path, word: str) -> None:
    assert find_rule(word, load_rules(house)).code == "NUM901"


@pytest.mark.parametrize("word", ["NUM900", "num900", "figure-supposed"])
def test_a_code_or_name_that_a_rule_had_once_leads_to_it(house: Path, word: str) -> None:
    page = house / "quantity" / "NUM901-figure-guessed.md"
    former = 'status     = "stable"\nformerly   = ["NUM900", "figure-supposed"]'
    page.write_text(re.sub(r'(?m)^status\s*= "\w+"$', former, page.read_text(), count=1))
    assert [rule.code for rule in select(load_rules(house), (word,))] == ["NUM901"]


@pytest.mark.parametrize(
    ("word", "nearest"), [("NUM991", "NUM901"), ("figure-gessed", "figure-guessed"), ("LEGS", "LEG")]
)
def test_an_unknown_rule_is_an_error_that_names_the_nearest(house: Path, word: str, nearest: str) -> None:
    with pytest.raises(UnknownRuleError, match=f'no rule is called "{word}"; did you mean "{nearest}"'):
        find_rule(word, load_rules(house))


def test_an_unknown_rule_like_no_other_is_an_error_that_says_where_to_look(house: Path) -> None:
    with pytest.raises(UnknownRuleError, match="`claimlint rules` lists them"):
        find_rule("zzzzzz", load_rules(house))


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, ["LEG901", "NUM901"]),
        ({"preview": True}, ["LEG901", "NUM901", "NUM902"]),
        ({"select": ["NUM"]}, ["NUM901"]),
        ({"select": ["NUM"], "preview": True}, ["NUM901", "NUM902"]),
        ({"select": ["NUM902"]}, ["NUM902"]),
        ({"select": ["digits-lost", "leg"]}, ["LEG901", "NUM902"]),
        ({"select": []}, ["LEG901", "NUM901"]),
        ({"extend_select": ["NUM902"]}, ["LEG901", "NUM901", "NUM902"]),
        ({"ignore": ["NUM"]}, ["LEG901"]),
        ({"select": ["NUM"], "ignore": ["figure-guessed"]}, []),
        ({"extend_select": ["NUM902"], "ignore": ["NUM902"]}, ["LEG901", "NUM901"]),
    ],
)
def test_rules_are_selected_by_code_name_or_family(house: Path, options: dict, expected: list[str]) -> None:
    assert codes(select(load_rules(house), **options)) == expected


@pytest.mark.parametrize("option", ["select", "ignore", "extend_select"])
def test_selecting_an_unknown_rule_is_an_error(house: Path, option: str) -> None:
    with pytest.raises(UnknownRuleError, match="NUM901"):
        select(load_rules(house), **{option: ["NUM911"]})


def test_a_severity_is_a_word_of_the_page(house: Path) -> None:
    assert set(load_rules(house)["LEG901"].severity.values()) == {Severity.ERROR}
