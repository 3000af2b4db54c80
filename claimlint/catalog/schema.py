"""The forms of a rule page's head and of a cue group, which refuse unknown keys. Imported only when files are read."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from claimlint.catalog.errors import CatalogError, at
from claimlint.model.rule import Outcome

SeverityWord = Literal["info", "warning", "error"]
Model = TypeVar("Model", bound=BaseModel)

PAIR_PLACEHOLDERS = frozenset({"claim", "evidence", "source"})
CITATION_PLACEHOLDERS = PAIR_PLACEHOLDERS | {"cited", "better", "reason"}


class Head(BaseModel):
    """The fenced ``toml`` at the top of a rule page."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    dimension: str = ""
    outcomes: tuple[Outcome, ...] = ()
    differs: str = ""
    check: Literal["pair", "python", "citation", "consistency"] = "pair"
    severity: SeverityWord | dict[Outcome, SeverityWord]
    fix: Literal["no", "safe", "unsafe"] = "no"
    status: Literal["stable", "preview"]
    precision: float | None = Field(default=None, ge=0, le=1)
    formerly: tuple[str, ...] = ()
    message: str | dict[Outcome, str]
    remedy: str = Field(min_length=1)

    @model_validator(mode="after")
    def _views_are_complete(self) -> Head:
        if self.check == "pair" and not (self.dimension and self.outcomes and self.differs):
            raise ValueError('a rule without "check" needs dimension, outcomes and differs')
        if self.check != "pair" and self.differs:
            raise ValueError('a rule has either "differs" or "check", not both')
        if Outcome.SUPPORT in self.outcomes:
            raise ValueError("support is no outcome to report")
        return self

    @model_validator(mode="after")
    def _tables_fit_the_outcomes(self) -> Head:
        for key, value in (("severity", self.severity), ("message", self.message)):
            if isinstance(value, Mapping) and set(value) != set(self.outcomes):
                raise ValueError(f"{key} by outcome must name exactly the rule's outcomes")
        return self

    @model_validator(mode="after")
    def _messages_can_be_filled(self) -> Head:
        for outcome, message in self.message_by_outcome().items():
            unknown = sorted((_placeholders(message) | _placeholders(self.remedy)) - self._known(outcome))
            if unknown:
                raise ValueError(f"message or remedy for {outcome} has nothing to put in for {{{unknown[0]}}}")
        return self

    def _known(self, outcome: Outcome) -> frozenset[str]:
        if self.check == "citation":
            return CITATION_PLACEHOLDERS
        return PAIR_PLACEHOLDERS - {"evidence"} if outcome is Outcome.SILENT else PAIR_PLACEHOLDERS

    def severity_by_outcome(self) -> dict[Outcome, SeverityWord]:
        """The severity of each outcome of the rule; of every outcome if the rule names none."""
        return _by_outcome(self.severity, self.outcomes)

    def message_by_outcome(self) -> dict[Outcome, str]:
        """The message for each outcome of the rule; for every outcome if the rule names none."""
        return _by_outcome(self.message, self.outcomes)


class Group(BaseModel):
    """One group of cues in a cue file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    cues: tuple[str, ...] = Field(min_length=1)
    interval: str | None = None
    level: int | None = None
    preview: bool = False
    example: str = ""


def validate(model: type[Model], values: Mapping[str, Any], path: str, lines: Mapping[str, int], line: int) -> Model:
    """``values`` as a ``model``. ``lines`` gives each key's line in ``path``; ``line`` stands in for any other.

    Raises ``CatalogError`` with the first key that does not fit, its line and the keys that are known.
    """
    try:
        return model.model_validate(values)
    except ValidationError as error:
        raise _explained(error, model, path, lines, line) from None


def _explained(
    error: ValidationError, model: type[BaseModel], path: str, lines: Mapping[str, int], line: int
) -> CatalogError:
    # a misspelt key is missing and unknown: the unknown one is what the author must mend
    first = min(error.errors(), key=lambda each: each["type"] != "extra_forbidden")
    key = str(first["loc"][0]) if first["loc"] else ""
    where = lines.get(key, line)
    if first["type"] == "extra_forbidden":
        return at(path, where, f'unknown key "{key}"', f"the keys are {', '.join(model.model_fields)}")
    if first["type"] == "missing":
        return at(path, where, f'the key "{key}" is missing', "add it")
    problem = first["msg"].removeprefix("Value error, ")
    return at(path, where, f'"{key}": {problem}' if key else problem, "see rules/README.md for the form")


def _by_outcome(value: Any, outcomes: tuple[Outcome, ...]) -> dict[Outcome, Any]:
    if isinstance(value, Mapping):
        return dict(value)
    return dict.fromkeys(outcomes or tuple(Outcome), value)


def _placeholders(message: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(message) if name is not None}
