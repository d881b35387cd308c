"""The messages of the interface as catalogues: docs/language/es.po, read, checked and kept up to date.

Babel reads code, templates and catalogues. A mistake in a catalogue is reported at its line.
"""

from __future__ import annotations

import gettext
import re
from collections import Counter
from collections.abc import Collection, Iterator
from io import BytesIO
from pathlib import Path
from tokenize import TokenError

from babel.core import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract, extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, PoFileParser, write_po

from candour.language.spoken import ENGLISH, Spoken
from candour.limits import CATALOGUE, Unread, read_or_why, within
from candour.problem import Problem, Severity, unread_file

FOLDER = "docs/language"
"""Where the catalogues are, one for each language."""

_METHODS = [("hooks/**.py", "python"), ("overrides/**.html", "jinja2")]
_OPTIONS = {"overrides/**.html": {"trimmed": "true", "silent": "false"}}
_KEYWORDS = {"_": None, "_n": (1, 2), "N_": None, "Nn_": (1, 2)}
_KEYWORDS |= {"gettext": None, "ngettext": (1, 2)}  # what `{% trans %}` is read as, without and with a number
_LINE = re.compile(r'\s*+(#.*+|((msgctxt|msgid|msgid_plural|msgstr(\[\d{1,2}\])?)\s++)?"([^"\\]++|\\.)*+"\s*+)?')
_NAME = re.compile(r"%\((\w+)\)s")
_SLOT = re.compile(r"\{\w*\}")
"""What scripts fill in: "{count} results"."""

_TAG = re.compile(r"<[^>]*>?")
_WIDTH = 120
_MOST_FORMS = 6  # of a word, for numbers; Arabic has them
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


def catalogue_path(language: str) -> str:
    """The catalogue of a language: "docs/language/es.po"."""
    return f"{FOLDER}/{language}.po"


def language_of(path: str) -> str | None:
    """The language of a catalogue; None for any other file."""
    return path[len(FOLDER) + 1 : -3] if path.startswith(f"{FOLDER}/") and path.endswith(".po") else None


def read_catalogue(language: str, data: bytes) -> tuple[Spoken, list[Problem]]:
    """A language as its catalogue speaks it. If it has an error, none of it is used; a gap is filled with English."""
    path = catalogue_path(language)
    data = within(data, CATALOGUE)
    if isinstance(data, Unread):
        return Spoken(language), [unread_file(path, data)]
    try:
        catalogue = _read(data, _known(language))
    except _Unreadable as error:
        return Spoken(language), [Problem(path, error.line, 1, "bad-translation", f"cannot be read: {error}")]
    problems = [*_wrong(path, catalogue), *_gap(path, catalogue, language)]
    if any(problem.severity is Severity.ERROR for problem in problems):
        return Spoken(language), problems
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    try:
        translations = gettext.GNUTranslations(compiled)
        _try_rule(translations, catalogue.num_plurals)
    except (ValueError, ArithmeticError):  # Babel takes a rule for plurals over as it stands
        return Spoken(language), [_bad_plural(path, data, language)]
    used = (message for message in catalogue if message.id and not message.fuzzy and _is_said(message))
    words = {_forms(message, of_id=True): _forms(message) for message in used}
    return Spoken(language, translations, words), problems


def _try_rule(translations: gettext.GNUTranslations, forms: int) -> None:
    """Ask a rule for plurals for the form of each number that may be counted. Raises ArithmeticError or ValueError."""
    rule = getattr(translations, "plural", None)  # the standard library's own; without a header there is none
    for number in (*range(1_000), *(10**power for power in range(3, 10))):
        if rule is not None and not 0 <= rule(number) < forms:
            raise ValueError(number)


def _bad_plural(path: str, data: bytes, language: str) -> Problem:
    """The problem of a catalogue whose rule for plurals cannot be read, at that rule."""
    lines = data.decode("utf-8", "replace").splitlines()
    line = next((number for number, one in enumerate(lines, 1) if "Plural-Forms" in one), 1)
    rule = Catalog(_known(language)).plural_forms
    message = f"the rule 'Plural-Forms' cannot be read; write 'Plural-Forms: {rule}'"
    return Problem(path, line, 1, "bad-translation", message)


def said_in(data: bytes) -> list[tuple[int, str, tuple[str, ...]]] | None:
    """Each message of a catalogue: its line, its English, and how it is said in each form; None if it is unreadable."""
    try:
        catalogue = _read(within(data, CATALOGUE), None)
    except _Unreadable:
        return None
    used = (message for message in catalogue if message.id and not message.fuzzy)
    return [(message.lineno or 1, _forms(message, of_id=True)[0], _forms(message)) for message in used]


class _Unreadable(ValueError):
    """A file is not a catalogue: the message says why, `line` says where."""

    def __init__(self, message: str, line: int = 1) -> None:
        super().__init__(message)
        self.line = line


class _Catalogue(Catalog):
    """What a file says of itself is not believed: each message has as many forms as it names."""

    @property
    def num_plurals(self) -> int:
        found = int(super().num_plurals)
        if not 1 <= found <= _MOST_FORMS:
            raise ValueError(f"nplurals={found} is no number of forms; a language has 1 to {_MOST_FORMS}")
        return found


def _read(data: bytes, locale: Locale | None) -> Catalog:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        at = data.count(b"\n", 0, error.start) + 1
        raise _Unreadable(f"byte 0x{data[error.start]:02x} is not UTF-8; save the file as UTF-8", at) from None
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        if not _LINE.fullmatch(line):  # Babel would read on, and lose a letter
            raise _Unreadable('a line holds text in quotation marks, and one within it is written \\"', number)
    catalogue = _Catalogue(locale)
    try:
        PoFileParser(catalogue, abort_invalid=True).parse(lines)
        _ = catalogue.num_plurals
        if catalogue.charset.lower() not in ("utf-8", "utf8"):
            raise _Unreadable(f"'charset={catalogue.charset}' is not how the file is read; write charset=utf-8")
    except PoFileError as error:
        raise _Unreadable(str(error), error.lineno + 1) from None
    except (ValueError, LookupError, AttributeError, AssertionError) as error:  # Babel takes an order for granted
        raise _Unreadable(str(error) or "its lines are in no order that can be read") from None
    return catalogue


def _wrong(path: str, catalogue: Catalog) -> Iterator[Problem]:
    """Translations that cannot be filled in, or would break the page they are in."""
    for message in catalogue:
        for said in _forms(message) if message.id and not message.fuzzy else ():
            flaw = said and _flaw(said, _forms(message, of_id=True))
            if flaw:
                yield _problem(path, message, f"the translation {said!r} {flaw}")


def _flaw(said: str, originals: Collection[str]) -> str:
    """How a translation differs from its original where it must not, in the singular or the plural; "" if it does not.

    Every form keeps the number: where a language uses one form for 1, 21 and 31, "one" would be wrong.
    """
    if not any(set(_NAME.findall(said)) == set(_NAME.findall(original)) for original in originals):
        return "has other names than its original; take the names in %(…)s over as they are"
    if not any(set(_SLOT.findall(said)) == set(_SLOT.findall(original)) for original in originals):
        return "has other names in braces than its original; take {…} over as they are"
    if "%" in _NAME.sub("", said).replace("%%", ""):
        return "cannot be filled in; write a percent sign as %%, and names as %(name)s"
    if not any(Counter(_TAG.findall(said)) == Counter(_TAG.findall(original)) for original in originals):
        return "has other tags than its original; take <…> over as they are"
    if '"' in _TAG.sub("", said) and not any('"' in _TAG.sub("", original) for original in originals):
        return "has a straight quotation mark, which can end an attribute; write “…” or «…»"
    return ""


def _gap(path: str, catalogue: Catalog, language: str) -> Iterator[Problem]:
    """One problem that lists what is not translated; English itself needs no translation."""
    missing = [message for message in catalogue if message.id and (message.fuzzy or not _is_said(message))]
    if missing and language != ENGLISH:
        text = f"{len(missing)} of {len(catalogue)} messages are not translated, and are shown in English; the first "
        shown = f"is {_forms(missing[0], of_id=True)[0]!r}"
        yield _problem(path, missing[0], text + shown, Severity.WARNING)


def _forms(message: Message, of_id: bool = False) -> tuple[str, ...]:
    forms = message.id if of_id else message.string
    return (forms,) if isinstance(forms, str) else tuple(forms or ())


def _is_said(message: Message) -> bool:
    """Whether it is translated, in every form that the language has for it."""
    forms = _forms(message)
    return bool(forms) and all(forms)


def _problem(path: str, message: Message, text: str, severity: Severity = Severity.ERROR) -> Problem:
    return Problem(path, message.lineno or 1, 1, "bad-translation", text, severity)


def name_of(language: str) -> str:
    """A language's own name for itself.

    >>> name_of("es"), name_of("pt-BR")
    ('Español', 'Português (Brasil)')
    """
    locale = _known(language)
    name = (locale and locale.get_display_name()) or language
    return name[:1].upper() + name[1:]


def is_language(code: str) -> bool:
    """Whether there is a language of that code, such as "es" or "pt-BR"."""
    return _known(code) is not None


def _known(language: str) -> Locale | None:
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


def extracted(project: Path) -> Catalog:
    """Every message in code and templates, in the order of files, with the files that contain it."""
    catalogue = Catalog()
    found = extract_from_dir(project, _METHODS, _OPTIONS, _KEYWORDS, ("Translators:",), strip_comment_tags=True)
    for file, line, message, comments, context in sorted(found, key=lambda one: (one[0], one[1])):
        catalogue.add(message, None, [(Path(file).as_posix(), line)], auto_comments=comments, context=context)
    return catalogue


def holds_messages(path: str) -> bool:
    """Whether a file is code or a template that may hold messages."""
    folders = (("hooks/", ".py"), ("overrides/", ".html"))
    return any(path.startswith(folder) and path.endswith(ending) for folder, ending in folders)


def messages_in(path: str, data: bytes) -> list[tuple[int, str]]:
    """The messages of a module or a template, each with its line. Nothing of it is executed."""
    method, options = ("python", {}) if path.endswith(".py") else ("jinja2", {"trimmed": "true", "silent": "true"})
    try:
        found = list(extract(method, BytesIO(data), _KEYWORDS, ("Translators:",), options, strip_comment_tags=True))
    except (SyntaxError, ValueError, TokenError):
        return []
    forms = ((line, (said,) if isinstance(said, str) else said) for line, said, *_ in found)
    return [(line, form) for line, said in forms for form in said if form]


def updated(project: Path, language: str, docs: Path | None = None) -> str:
    """The catalogue of a language with every message of today and none that is gone.

    Translations and translators' comments stay; nothing is guessed from a similar message. `docs` is the content's
    folder, if it has another name. Raises NoLanguage.
    """
    old = (docs or project / "docs") / catalogue_path(language).partition("/")[2]
    locale = _known(language)
    if locale is None:
        raise NoLanguage(f"'{language}' is not a language; write its code, such as 'es' or 'pt-BR'")
    data = read_or_why(old, CATALOGUE)
    if isinstance(data, Unread):
        raise NoLanguage(f"{catalogue_path(language)}: {data.why}")
    try:
        catalogue = Catalog(locale) if data is None else _read(data, locale)
    except _Unreadable as error:
        raise NoLanguage(f"{catalogue_path(language)}:{error.line} cannot be read: {error}") from None
    catalogue.update(extracted(project), no_fuzzy_matching=True)
    written = BytesIO()
    write_po(written, catalogue, width=_WIDTH, omit_header=True, ignore_obsolete=True, include_lineno=False)
    header = _HEADER.format(language=language, plural=catalogue.plural_forms)
    return f"{header}\n{written.getvalue().decode()}"
