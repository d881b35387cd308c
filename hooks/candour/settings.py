"""The clinic's own settings: `extra.candour` in mkdocs.yml."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .page import place_in, read_yaml
from .problem import Problem, Severity, either

_PATH = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Settings:
    """`open_safety_points`: how grave an undecided difference that touches safety is."""

    open_safety_points: Severity = Severity.WARNING


def read_settings(data: bytes) -> tuple[Settings, list[Problem]]:
    """The settings of a mkdocs.yml; its other keys are MkDocs' to check."""
    values, node = read_yaml(data.decode("utf-8", "replace"))
    given: Any = values
    for key in ("extra", "candour"):
        given = given.get(key) if isinstance(given, dict) else None
    if not isinstance(given, dict) or "open_safety_points" not in given:
        return Settings(), []
    value = given["open_safety_points"]
    if value not in list(Severity):
        place = place_in(node, ("extra", "candour", "open_safety_points"))
        message = f"'{value}' is not accepted for 'open_safety_points'; it takes {either(Severity)}"
        return Settings(), [Problem(_PATH, *place, "bad-setting", message)]
    return Settings(Severity(value)), []
