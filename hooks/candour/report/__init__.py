"""Findings → words for people, data for tools. One module for each subject; nothing here prints."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from candour.checks.rules import RULES
from candour.project.load import Loaded
from candour.report.github import github
from candour.report.lines import SourceLines
from candour.report.mending import mending_text
from candour.report.points import points_text
from candour.report.problems import check_summary, problems_json, problems_text, with_source
from candour.report.review_json import review_json as review_json
from candour.report.review_markdown import WebPlaces, review_markdown
from candour.report.review_text import as_text as review_text
from candour.report.sarif import CodeHelp, sarif
from candour.report.suggestions import suggestions
from candour.report.verifying import VERIFIED_FORMATS

_ABOUT = {code: CodeHelp(rule.title, rule.why, rule.severity) for code, rule in RULES.items()}

FORMATS: Mapping[str, Callable[[Loaded, SourceLines], str]] = {
    "text": problems_text,
    "json": problems_json,
    "sarif": partial(sarif, about=_ABOUT),
    "github": partial(github, families={code: rule.family for code, rule in RULES.items()}),
}
"""The formats of `check` by name; each takes what was loaded and its files' lines."""

__all__ = [
    "FORMATS",
    "VERIFIED_FORMATS",
    "SourceLines",
    "WebPlaces",
    "check_summary",
    "github",
    "mending_text",
    "points_text",
    "problems_json",
    "problems_text",
    "review_json",
    "review_markdown",
    "review_text",
    "sarif",
    "suggestions",
    "with_source",
]
