"""What mkdocs.yml says to Candour: `extra.candour`, how it works, and `extra.clinic`, whose site it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from .clinic import Clinic
from .page import Page, Path, Value, read_yaml
from .problem import Problem, Severity, did_you_mean, either
from .validate import validate

_PATH = "mkdocs.yml"
_OPEN = "open_safety_points"


@dataclass(frozen=True, slots=True)
class Settings:
    """`open_safety_points`: how grave an undecided difference that touches safety is; `clinic`: None when not set.

    `site_name` and `site_description` are MkDocs' own, "" where they are not plain text there.
    """

    open_safety_points: Severity = Severity.WARNING
    clinic: Clinic | None = None
    site_name: str = ""
    site_description: str = ""


class _Extra(BaseModel):
    clinic: Clinic | None = None


class _Config(BaseModel):
    """The part of mkdocs.yml that is read here, so that problems know their way to their place."""

    extra: _Extra


def read_settings(data: bytes) -> tuple[Settings, list[Problem]]:
    """The settings of a mkdocs.yml; its other keys are MkDocs' to check."""
    read, node = read_yaml(data.decode("utf-8", "replace"))
    values = read if isinstance(read, dict) else {}
    extra = values.get("extra")
    given = extra if isinstance(extra, dict) else {}
    page = Page(_PATH, {"extra": {"clinic": given.get("clinic")}}, "", 1, node)
    severity, problems = _open_points(page, given.get("candour"))
    typed = validate(page, _Config)
    clinic = typed.model.extra.clinic if typed.model else None
    name, description = (_text(values.get(key)) for key in ("site_name", "site_description"))
    return Settings(severity, clinic, name, description), problems + typed.problems


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""


def _open_points(page: Page, given: Value) -> tuple[Severity, list[Problem]]:
    given = given or {}
    path: Path = ("extra", "candour")
    if not isinstance(given, dict):
        message = f"'candour' must be keys and values, such as 'open_safety_points: error', not '{given}'"
        return Severity.WARNING, [page.problem(path, "bad-setting", message)]
    problems = []
    for key in given:
        if key != _OPEN:
            message = f"'{key}' is not a setting{did_you_mean(key, [_OPEN])}; 'candour' takes {_OPEN}"
            problems.append(page.problem((*path, key), "bad-setting", message, key=True))
    value: Any = given.get(_OPEN, Severity.WARNING)
    if value not in list(Severity):
        message = f"'{value}' is not accepted for '{_OPEN}'; it takes {either(Severity)}"
        return Severity.WARNING, [*problems, page.problem((*path, _OPEN), "bad-setting", message)]
    return Severity(value), problems
