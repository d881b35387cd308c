"""Texts that carry their language (language/tags.py) → HTML that marks it, for screen readers and for search engines.

A page's template need not know which words are translated. Words in another language than their page become an
element with `lang`. An attribute can hold no element, nor can what a browser shows as plain text; there the words
stand alone.
"""

from __future__ import annotations

import re

from candour.language.tags import BEGIN, REGION, code, is_tagged, untagged

_PLAIN = re.compile(r"<(script|style|title|textarea|option)\b.*?</\1>", re.DOTALL)
"""Elements that hold no elements."""

_TAG = re.compile(f"<[^<>{BEGIN}]*{BEGIN}[^>]*>")
"""A tag with words in another language in one of its attributes."""
_OPTION = re.compile(rf"<option\b([^>]*)>\s*{REGION.pattern}\s*</option>", re.DOTALL)
"""A choice in a form, which holds no elements either, but can say its language itself."""

_BLOCK = re.compile("<(?:p|ul|ol|dl|table|h[1-6]|blockquote|section|div|figure)[ >]")


def lang_marked(html: str) -> str:
    """HTML with every part in another language marked as such."""
    if not is_tagged(html):
        return html
    html = _OPTION.sub(lambda found: f'<option lang="{code(found[2])}"{found[1]}>{found[3]}</option>', html)
    html = _TAG.sub(lambda tag: untagged(tag[0]), _PLAIN.sub(lambda element: untagged(element[0]), html))
    return untagged(REGION.sub(_element, html))


def _element(region: re.Match[str]) -> str:
    language, html = code(region[1]), region[2]
    name = "div" if _BLOCK.search(html) else "span"
    return f'<{name} lang="{language}">{html}</{name}>' if html.strip() else html
