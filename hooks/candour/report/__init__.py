"""What is found → words for people, data for tools. One module a subject; nothing here prints."""

from .points import disagreements
from .problems import FORMATS, as_json, summary, text

__all__ = ["FORMATS", "as_json", "disagreements", "summary", "text"]
