"""The language in which a site speaks to its readers: every message of the interface, said in it.

Code and templates are in English. Another language is a catalogue, docs/language/es.po, in the form of
GNU gettext, which translators' programs read. A message to translate is marked where it is written:

    _("not mentioned")                                      said now
    _n("%(num)s article", "%(num)s articles", 3)            with a number
    N_("says so"), Nn_("day", "days")                       marked here, said by _() and _n() later

Only `speaking(…)` sets the language. Outside of it, and so on the command line, everything is English.
The language of a site is part of its settings; the code that makes its pages opens the block.

A message is filled with `%(name)s`, so that a translator may put words in another order; a percent
sign is written twice. What articles, terms and treatments say is content, not a message. What the
checks tell editors is English.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from gettext import NullTranslations

ENGLISH = "en"


def primary(language: str) -> str:
    """The language of a code without its country or script.

    >>> primary("es-MX"), primary("es")
    ('es', 'es')
    """
    return language.partition("-")[0].lower()


class Spoken:
    """A language by its code ("es") and what its catalogue says.

    `words` are the same messages as data, keyed by the English of the code; all forms of a plural stand together.
    """

    def __init__(
        self,
        code: str = ENGLISH,
        messages: NullTranslations | None = None,
        words: Mapping[tuple[str, ...], tuple[str, ...]] | None = None,
    ) -> None:
        self.code = code
        self.messages = messages or NullTranslations()
        self.words = words or {}


PLAIN = Spoken()
"""English as code and templates have it."""

_spoken: ContextVar[Spoken] = ContextVar("_spoken", default=PLAIN)


@contextmanager
def speaking(language: Spoken) -> Iterator[None]:
    """Say everything inside the block in this language."""
    before = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(before)


def in_english() -> AbstractContextManager[None]:
    """Speak English, as the code does: for things told apart by their words, whatever the language of the site."""
    return speaking(PLAIN)


def spoken() -> Spoken:
    """The language that is spoken now."""
    return _spoken.get()


def _(message: str, **values: object) -> str:
    """A message in the language that is spoken, filled with values.

    >>> _("%(part)s of %(whole)s", part=3, whole=5)
    '3 of 5'
    """
    return spoken().messages.gettext(message) % values


def _n(one: str, many: str, num: int, **values: object) -> str:
    """A message about a number of things; the number fills `%(num)s`.

    >>> _n("%(num)s article", "%(num)s articles", 1), _n("%(num)s article", "%(num)s articles", 3)
    ('1 article', '3 articles')
    """
    return spoken().messages.ngettext(one, many, num) % {"num": num, **values}


def N_(message: str) -> str:  # the name that gettext's readers look for
    """A message that is said later, by `_`: marked here, and returned as it is."""
    return message


def Nn_(one: str, many: str) -> tuple[str, str]:  # named after the one above
    """A message about a number of things that is said later, by `_n`."""
    return one, many
