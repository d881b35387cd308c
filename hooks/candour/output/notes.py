"""Labels for editor's notes in a body: they are added here, since a body is the same in every language."""

from __future__ import annotations

import re
from html import escape

from candour.language.spoken import _, spoken
from candour.language.tags import is_tagged

_READ = re.compile(r'(?<=<span class="reference__read">)[\d-]+(?=</span>)')
_LABEL = re.compile(r'(?<=<p class="editors-note__label">)\d+(?=</p>)')


def labelled(html: str, language: str = "") -> str:
    """A body as readers see it: each note is labelled as a note, in the language that is spoken.

    So is the day on which a reference was read. `language` is that of the references' titles, if it is another. In a
    body in another language these words say that they are not.
    """
    own = f'<span lang="{escape(spoken().code)}">{{}}</span>' if is_tagged(html) else "{}"
    if language:
        html = html.replace("<cite>", f'<cite lang="{escape(language)}">')
    html = _LABEL.sub(lambda found: own.format(_label(found[0])), html)
    return _READ.sub(lambda found: own.format(_read(found[0])), html)


def _label(number: str) -> str:
    return escape(_("Editor’s note %(number)s", number=number), quote=False)


def _read(day: str) -> str:
    return escape(_("read on %(day)s", day=day), quote=False)
