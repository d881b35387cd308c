"""What is found → words for people, data for tools. One module a subject; nothing here prints."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from candour.checks.rules import RULES
from candour.project.load import Loaded
from candour.report.github import github
from candour.report.lines import Lines
from candour.report.points import disagreements
from candour.report.problems import as_json, summary, text, with_source
from candour.report.review_json import as_json as review_json
from candour.report.review_markdown import Places, as_markdown
from candour.report.review_text import as_text as review_text
from candour.report.sarif import About, sarif

_ABOUT = {code: About(rule.title, rule.why, rule.severity) for code, rule in RULES.items()}

FORMATS: Mapping[str, Callable[[Loaded, Lines], str]] = {
    "text": text,
    "json": as_json,
    "sarif": partial(sarif, about=_ABOUT),
    "github": github,
}
"""The formats of `check` by name; each takes what was loaded and the lines of its files."""

__all__ = [
    "FORMATS",
    "Lines",
    "Places",
    "as_json",
    "as_markdown",
    "disagreements",
    "github",
    "review_json",
    "review_text",
    "sarif",
    "summary",
    "text",
    "with_source",
]
