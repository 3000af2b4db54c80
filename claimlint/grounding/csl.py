"""Items of CSL-JSON as they are exported by others: what is read of them, checked. Unknown keys are theirs."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field, FiniteFloat


class _Foreign(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, strict=True)


class CslName(_Foreign):
    """A person or a body."""

    family: str | None = None
    given: str | None = None
    literal: str | None = None

    @property
    def written(self) -> str:
        """The name as "Family, Given"."""
        return ", ".join(filter(None, (self.family or self.literal, self.given)))


class CslDate(_Foreign):
    """A date: in parts, or as a text in their place."""

    parts: list[list[int | FiniteFloat | str | None]] | None = Field(None, alias="date-parts")
    raw: str | None = None
    literal: str | None = None

    @property
    def year(self) -> str:
        """The year as a whole number, or the text in its place; "" if neither is told."""
        year = self.parts[0][0] if self.parts and self.parts[0] else None
        if year is None:
            return self.raw or self.literal or ""
        return str(int(year)) if isinstance(year, float) else str(year)


class CslItem(_Foreign):
    """An entry of a bibliography. A key whose value is ``null`` is as if it were not there."""

    id: str | int
    title: str | None = None
    author: list[CslName] | None = None
    issued: CslDate | None = None
    address: str | None = Field(None, alias="URL")
    doi: str | None = Field(None, alias="DOI")
    file: str | None = None
    abstract: str | None = None
