"""Labels for editor's notes in a body: they are added here, since a body is the same in every language."""

from __future__ import annotations

import re
from html import escape

from candour.language.spoken import _

_READ = re.compile(r'(?<=<span class="reference__read">)[\d-]+(?=</span>)')
_LABEL = re.compile(r'(?<=<p class="editors-note__label">)\d+(?=</p>)')


def labelled(html: str, language: str = "") -> str:
    """A body as readers see it: each note is labelled as a note, in the language that is spoken.

    So is the day on which a reference was read. `language` is that of the references' titles, if it is another.
    """
    if language:
        html = html.replace("<cite>", f'<cite lang="{escape(language)}">')
    return _READ.sub(_read, _LABEL.sub(_label, html))


def _label(number: re.Match[str]) -> str:
    return escape(_("Editor’s note %(number)s", number=number[0]), quote=False)


def _read(day: re.Match[str]) -> str:
    return escape(_("read on %(day)s", day=day[0]), quote=False)
