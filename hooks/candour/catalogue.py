"""The messages of the interface as catalogues: docs/language/es.po, read, checked and kept up to date.

Babel reads code and templates, and the catalogues; what is wrong with one is named at its line.
"""

from __future__ import annotations

import gettext
import re
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.core import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po, write_po

from .language import ENGLISH, Spoken
from .problem import Problem, Severity

FOLDER = "docs/language"
"""Where the catalogues are, one a language."""

_METHODS = [("hooks/**.py", "python"), ("overrides/**.html", "jinja2")]
_OPTIONS = {"overrides/**.html": {"trimmed": "true", "silent": "false"}}
_KEYWORDS = {"_": None, "_n": (1, 2), "N_": None, "ngettext": (1, 2)}
_TAG = re.compile(r"</?[a-z][^>]*>")
_WIDTH = 120
_HEADER = """\
# What the site says to its readers. Translate each msgid into its msgstr; %(names)s and <tags> stay as they are.
# `python hooks/cli.py emit language` brings the list up to date; `python hooks/cli.py check` reads it.
msgid ""
msgstr ""
"Language: {language}\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: {plural}\\n"
"""


class NoLanguage(ValueError):
    """There is no such language, or its catalogue cannot be read; the message says so."""


def path_of(language: str) -> str:
    """The catalogue of a language: "docs/language/es.po"."""
    return f"{FOLDER}/{language}.po"


def language_of(path: str) -> str | None:
    """The language of a catalogue; None for any other file."""
    return path[len(FOLDER) + 1 : -3] if path.startswith(f"{FOLDER}/") and path.endswith(".po") else None


def read_catalogue(language: str, data: bytes) -> tuple[Spoken, list[Problem]]:
    """A language as its catalogue speaks it. With an error nothing of it is used; a gap is said in English."""
    path = path_of(language)
    try:
        catalogue = read_po(BytesIO(data), locale=_known(language), abort_invalid=True)
    except PoFileError as error:
        return Spoken(language), [Problem(path, error.lineno + 1, 1, "bad-translation", f"cannot be read: {error}")]
    except (UnicodeDecodeError, LookupError) as error:
        return Spoken(language), [Problem(path, 1, 1, "bad-translation", f"cannot be read: {error}")]
    problems = [*_wrong(path, catalogue), *_gap(path, catalogue, language)]
    if any(problem.severity is Severity.ERROR for problem in problems):
        return Spoken(language), problems
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Spoken(language, gettext.GNUTranslations(compiled)), problems


def _wrong(path: str, catalogue: Catalog) -> Iterator[Problem]:
    """Translations that could not be filled in, or would break the page that they stand in."""
    for message, errors in catalogue.check():
        for error in errors:
            yield _problem(path, message, f"{error}; take the names in %(…)s over as they are")
    for message in catalogue:
        if not message.id:
            continue
        for said in _forms(message):
            if said and Counter(_TAG.findall(said)) != Counter(_TAG.findall(_forms(message, of_id=True)[0])):
                text = f"the translation {said!r} has other tags than its original; take <…> over as they are"
                yield _problem(path, message, text)


def _gap(path: str, catalogue: Catalog, language: str) -> Iterator[Problem]:
    """What is not translated, in one problem; English itself needs no translation."""
    missing = [message for message in catalogue if message.id and not (all(_forms(message)) and not message.fuzzy)]
    if missing and language != ENGLISH:
        text = f"{len(missing)} of {len(catalogue)} messages are not translated, and are shown in English; the first "
        shown = f"is {_forms(missing[0], of_id=True)[0]!r}"
        yield _problem(path, missing[0], text + shown, Severity.WARNING)


def _forms(message: Message, of_id: bool = False) -> tuple[str, ...]:
    forms = message.id if of_id else message.string
    return (forms,) if isinstance(forms, str) else tuple(forms)


def _problem(path: str, message: Message, text: str, severity: Severity = Severity.ERROR) -> Problem:
    return Problem(path, message.lineno or 1, 1, "bad-translation", text, severity)


def _known(language: str) -> Locale | None:
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


def extracted(project: Path) -> Catalog:
    """Every message of code and templates, in the order of files, with the files it stands in."""
    catalogue = Catalog()
    found = extract_from_dir(project, _METHODS, _OPTIONS, _KEYWORDS, ("Translators:",), strip_comment_tags=True)
    for file, _, message, comments, context in sorted(found, key=lambda one: (one[0], one[1])):
        catalogue.add(message, None, [(Path(file).as_posix(), None)], auto_comments=comments, context=context)
    return catalogue


def updated(project: Path, language: str) -> str:
    """The catalogue of a language with every message there is now, and none that is gone.

    Translations stay; nothing is guessed from a message like it. Raises NoLanguage.
    """
    old = project / path_of(language)
    locale = _known(language)
    if locale is None:
        raise NoLanguage(f"'{language}' is not a language; write its code, such as 'es' or 'pt-BR'")
    try:
        catalogue = read_po(BytesIO(old.read_bytes()), locale, abort_invalid=True) if old.is_file() else Catalog(locale)
    except (PoFileError, ValueError) as error:
        raise NoLanguage(f"{path_of(language)} cannot be read: {error}") from None
    catalogue.update(extracted(project), no_fuzzy_matching=True)
    written = BytesIO()
    write_po(written, catalogue, width=_WIDTH, omit_header=True, ignore_obsolete=True)
    header = _HEADER.format(language=language, plural=catalogue.plural_forms)
    return f"{header}\n{written.getvalue().decode()}"
