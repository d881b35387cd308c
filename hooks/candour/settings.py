"""The clinic's own settings: `extra.candour` in mkdocs.yml."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .page import LARGEST, Path, place_in, read_yaml
from .problem import Problem, Severity, did_you_mean, either

_PATH = "mkdocs.yml"
_OPEN = "open_safety_points"


@dataclass(frozen=True, slots=True)
class Settings:
    """`open_safety_points`: how grave an undecided difference that touches safety is."""

    open_safety_points: Severity = Severity.WARNING


def read_settings(data: bytes) -> tuple[Settings, list[Problem]]:
    """The settings of a mkdocs.yml; its other keys are MkDocs' to check."""
    if len(data) > LARGEST:
        message = f"the file has {len(data)} bytes; at most {LARGEST} are read"
        return Settings(), [Problem(_PATH, 1, 1, "too-large", message)]
    values, node = read_yaml(data.decode("utf-8", "replace"))
    extra = values.get("extra") if isinstance(values, dict) else None
    given: Any = (extra.get("candour") if isinstance(extra, dict) else None) or {}
    path: Path = ("extra", "candour")
    if not isinstance(given, dict):
        message = f"'candour' must be keys and values, such as 'open_safety_points: error', not '{given}'"
        return Settings(), [Problem(_PATH, *place_in(node, path), "bad-setting", message)]
    problems = []
    for key in given:
        if key != _OPEN:
            message = f"'{key}' is not a setting{did_you_mean(key, [_OPEN])}; 'candour' takes {_OPEN}"
            problems.append(Problem(_PATH, *place_in(node, (*path, key), key=True), "bad-setting", message))
    value = given.get(_OPEN, Severity.WARNING)
    if value not in list(Severity):
        message = f"'{value}' is not accepted for '{_OPEN}'; it takes {either(Severity)}"
        return Settings(), [*problems, Problem(_PATH, *place_in(node, (*path, _OPEN)), "bad-setting", message)]
    return Settings(Severity(value)), problems
