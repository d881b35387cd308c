"""A translation says what its original says.

Otherwise its readers are told what the original no longer says. The fingerprint stands for an article's title,
summary, text and claims as they were translated, or for a term's label, options and meaning; other line breaks and
other links change nothing. `check` prints the new one, to be written down once the translation says the same again.

Reference: Patient Information Forum on translating health information (make sure it remains accurate),
    https://pifonline.org.uk/resources/how-to-guides/translating-health-information

Bad::

    Stay out of the sun for a day.
    === docs/language/es.po
    msgid ""
    msgstr ""
    === part of docs/es/articles/x.md
    original: v2:129941603fbd
    ---
    No tome el sol durante una semana.

Good::

    Stay out of the sun for a day.
    === docs/language/es.po
    msgid ""
    msgstr ""
    === part of docs/es/articles/x.md
    original: v2:534705b031dc
    ---
    No tome el sol durante un día.
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.checked import CheckedPage, RuleFinding
from candour.model.front import AnyTranslationFront
from candour.problem import Severity

SEVERITY = Severity.WARNING


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """Translations that were made from another text than the original's, or that name no fingerprint."""
    if not isinstance(given.front, AnyTranslationFront) or given.original is None or not given.original.sound:
        return
    path, now = given.original.source[0], given.original.fingerprint
    if given.front.original is None:
        message = f"the page does not say which text of {path} it translates; write original: {now}"
        yield given.at_value(("original",), message)
    elif not now.fits(given.front.original):
        message = f"{path} has changed since it was translated; bring this page up to date, then write original: {now}"
        yield given.at_value(("original",), message)
