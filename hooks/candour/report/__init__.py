"""What is found → words for people, data for tools. One module a subject; nothing here prints."""

from .points import disagreements
from .problems import FORMATS, as_json, summary, text
from .review_json import as_json as review_json
from .review_markdown import Places, as_markdown
from .review_text import as_text as review_text

__all__ = [
    "FORMATS",
    "Places",
    "as_json",
    "as_markdown",
    "disagreements",
    "review_json",
    "review_text",
    "summary",
    "text",
]
