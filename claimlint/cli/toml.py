"""A configuration -> TOML, with what each key is for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimlint.config import Config


def as_toml(config: Config, commented_out: bool = False) -> str:
    """The keys of ``config`` with their values, each below a comment that says what it is for.

    ``commented_out`` puts the settings behind "# " too: a file to be filled in.
    """
    lead = "# " if commented_out else ""
    tables = [_keys(config, lead, without="house"), f"{lead}[house]\n{_keys(config.house, lead)}"]
    return "\n".join(tables)


def _keys(values: Any, lead: str, without: str = "") -> str:
    return "".join(
        f"# {field.description}\n{_setting(name, getattr(values, name), lead)}\n"
        for name, field in type(values).model_fields.items()
        if name != without
    )


def _setting(name: str, value: Any, lead: str) -> str:
    """A line of TOML; a key without a value is shown with an empty one, which TOML does not have, as a comment."""
    return f'# {name} = ""' if value is None else f"{lead}{name} = {toml_value(value)}"


def toml_value(value: Any) -> str:
    """``value`` as TOML: texts, paths, numbers, yes and no, lists and tables of them."""
    if isinstance(value, Mapping):
        pairs = ", ".join(f"{json.dumps(key)} = {toml_value(part)}" for key, part in value.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    if isinstance(value, (tuple, list)):
        return f"[{', '.join(map(toml_value, value))}]"
    if isinstance(value, Path):
        return json.dumps(value.as_posix(), ensure_ascii=False)
    return json.dumps(value, ensure_ascii=False)
