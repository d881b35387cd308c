"""Labels for editor's notes in a body: they are added here, since a body is the same in every language."""

from __future__ import annotations

import re
from html import escape

from candour.language.spoken import _

_LABEL = re.compile(r'(?<=<p class="editors-note__label">)\d+(?=</p>)')


def labelled(html: str) -> str:
    """A body as readers see it: each note is labelled as a note, in the language that is spoken."""
    return _LABEL.sub(_label, html)


def _label(number: re.Match[str]) -> str:
    return escape(_("Editor’s note %(number)s", number=number[0]), quote=False)
