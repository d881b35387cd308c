"""What is found → words for people, data for tools. One module a subject; nothing here prints."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..load import Loaded
from .github import github
from .lines import Lines
from .points import disagreements
from .problems import as_json, summary, text, with_source
from .review_json import as_json as review_json
from .review_markdown import Places, as_markdown
from .review_text import as_text as review_text
from .sarif import sarif

FORMATS: Mapping[str, Callable[[Loaded, Lines], str]] = {
    "text": text,
    "json": as_json,
    "sarif": sarif,
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
