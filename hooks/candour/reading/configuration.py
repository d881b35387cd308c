"""Candour's part of mkdocs.yml: `extra.candour`, how it works, and `extra.clinic`, whose site it is."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel

from candour.language.spoken import ENGLISH
from candour.model.allow import NOTHING, Allow
from candour.model.clinic import Clinic
from candour.model.settings import MEANINGS, OFF, Promise, Settings
from candour.problem import Problem, Severity, did_you_mean, either, surely
from candour.reading.configuration_files import ConfigurationFiles
from candour.reading.front_matter import ValuePath
from candour.reading.validate import validate

_HERE = ("extra", "candour")
_OPEN = "open_safety_points"
_WRITTEN_IN = "written_in"
_ALLOW = "allow"
_NUMBERS: Mapping[str, tuple[int, int]] = {
    "review_months": (1, 120),
    "reading_age": (8, 25),
    "inflesz": (1, 100),
    "sentence_words": (10, 100),
}
"""The settings that are numbers, with the least and the greatest value of each."""

_PUBLISH = "publish"
_CHOICES: Mapping[str, type[Severity] | type[Promise]] = {_OPEN: Severity, _PUBLISH: Promise}
"""The settings that are one of a few words."""


class _OfCandour(BaseModel):
    allow: Allow | None = None


class _Extra(BaseModel):
    clinic: Clinic | None = None
    candour: _OfCandour | None = None


class _Config(BaseModel):
    """The parts of mkdocs.yml that are models, so that problems have a path to their place."""

    extra: _Extra


def read_settings(
    configured: ConfigurationFiles, adjustable: Collection[str] = (), languages: Collection[str] = ()
) -> tuple[Settings, list[Problem]]:
    """The settings of a configuration. MkDocs checks its other keys.

    `adjustable` are the rules whose severity may be set. `languages` are those that have a catalogue.
    """
    values = configured.values
    extra = values.get("extra")
    inside = extra if isinstance(extra, Mapping) else {}
    typed = validate(configured.page("extra", "clinic"), _Config)
    name, description = (_text(values.get(key)) for key in ("site_name", "site_description"))
    clinic = typed.model.extra.clinic if typed.model else None
    allowing = validate(configured.page(*_HERE, _ALLOW), _Config)
    allowed = allowing.model.extra.candour if allowing.model else None
    settings, problems = _candour(inside.get("candour") or {}, configured, adjustable)
    problems += _misspelt(inside, configured)
    language, unspoken = _language(values.get("theme"), configured, languages)
    written_in, unwritten = _written_in(settings.pop(_WRITTEN_IN, ""), configured, {ENGLISH, language, *languages})
    whole = Settings(
        **settings,
        clinic=clinic,
        site_name=name,
        site_description=description,
        language=language,
        written_in=written_in or language,
        allow=(allowed.allow if allowed else None) or NOTHING,
    )
    return whole, [*problems, *typed.problems, *allowing.problems, *unspoken, *unwritten]


def promise_of(configured: ConfigurationFiles) -> Promise:
    """What publishing promises, before anything else is read; a mistake there is named later."""
    found: Any = configured.values
    for key in (*_HERE, _PUBLISH):
        found = found.get(key) if isinstance(found, Mapping) else None
    return Promise(found) if found in list(Promise) else Promise.FILES


def why_not_whole(configured: ConfigurationFiles, why: str) -> Problem:
    """A promise that cannot be kept where the site is published, at its setting."""
    return _problem(configured, (_PUBLISH,), why)


def _misspelt(extra: Mapping[str, Any], configured: ConfigurationFiles) -> Iterator[Problem]:
    """Misspelt keys of ours in `extra`. Others may add keys there, so only similar ones are reported."""
    ours = [_HERE[-1], "clinic"]
    for key in extra:
        meant = get_close_matches(key.lower(), ours, n=1, cutoff=0.8)
        if key not in ours and meant:
            message = f"'{key}' is not a setting; did you mean '{meant[0]}'?"
            yield configured.problem(("extra", key), "bad-setting", message, key=True)


def _language(theme: Any, configured: ConfigurationFiles, languages: Collection[str]) -> tuple[str, list[Problem]]:
    """The theme's language. It must be ours too: screen readers read a page in two languages wrongly."""
    language = _text(theme.get("language")) if isinstance(theme, Mapping) else ""
    if not language or language == ENGLISH or language in languages:
        return language or ENGLISH, []
    speaks = (
        f"it speaks {either(sorted({ENGLISH, *languages}))}, and "
        f"'python hooks/cli.py emit language {language}' makes the list to translate"
    )
    message = f"the site has no words in '{language}'{did_you_mean(language, [ENGLISH, *languages], speaks)}"
    return ENGLISH, [configured.problem(("theme", "language"), "bad-setting", message)]


def _written_in(given: Any, configured: ConfigurationFiles, languages: Collection[str]) -> tuple[str, list[Problem]]:
    """The language of the library's pages: one that the site could speak; "" for the site's own."""
    if not given or (isinstance(given, str) and given in languages):
        return given or "", []
    takes = f"'{_WRITTEN_IN}' takes {either(sorted(languages))}"
    message = f"'{given}' is not a language that the site has words in{did_you_mean(str(given), languages, takes)}"
    return "", [_problem(configured, (_WRITTEN_IN,), message)]


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _candour(
    given: Any, configured: ConfigurationFiles, adjustable: Collection[str]
) -> tuple[dict[str, Any], list[Problem]]:
    """The settings of `extra.candour`, by their names."""
    if not isinstance(given, Mapping):
        message = f"'candour' must be keys and values, such as '{_OPEN}: error', not '{given}'"
        return {}, [_problem(configured, (), message)]
    problems: list[Problem] = []
    settings: dict[str, Any] = {}
    known = list(MEANINGS)
    for key, value in given.items():
        if key == "rules":
            settings["rules"], wrong = _severities(value, configured, adjustable)
            problems += wrong
        elif key == _ALLOW:
            pass  # a model of its own
        elif key == _WRITTEN_IN:
            settings[key] = value
        elif key in _CHOICES and value in list(_CHOICES[key]):
            settings[key] = _CHOICES[key](value)
        elif key in _CHOICES:
            message = f"'{value}' is not accepted for '{key}'; it takes {either(_CHOICES[key])}"
            problems.append(_problem(configured, (key,), message))
        elif key not in _NUMBERS:
            takes = did_you_mean(key, known, f"'candour' takes {', '.join(known)}")
            message = f"'{key}' is not a setting{takes}"
            problems.append(_problem(configured, (key,), message, key=True, sure=surely(key, known)))
        elif not (str(value).isascii() and str(value).isdigit() and _is_within(int(value), _NUMBERS[key])):
            least, most = _NUMBERS[key]
            problems.append(_problem(configured, (key,), f"'{key}' is a number from {least} to {most}, not '{value}'"))
        else:
            settings[key] = int(value)
    return settings, problems


def _is_within(number: int, bounds: tuple[int, int]) -> bool:
    return bounds[0] <= number <= bounds[1]


def _severities(
    given: Any, configured: ConfigurationFiles, adjustable: Collection[str]
) -> tuple[dict[str, Severity | None], list[Problem]]:
    """`{reading-age: error, jargon: off}`."""
    if not isinstance(given, Mapping):
        message = f"'rules' must be keys and values, such as 'long-sentence: off', not '{given}'"
        return {}, [_problem(configured, ("rules",), message)] if given is not None else []
    found: dict[str, Severity | None] = {}
    problems = []
    for code, value in given.items():
        if code not in adjustable:
            those = did_you_mean(code, adjustable, "the page of rules in the manual names those that can")
            message = f"'{code}' is not a rule that can be set{those}"
            problems.append(_problem(configured, ("rules", code), message, key=True, sure=surely(code, adjustable)))
        elif value != OFF and value not in list(Severity):
            message = f"'{value}' is not accepted for '{code}'; it takes {either([*Severity, OFF])}"
            sure = surely(str(value), [*Severity, OFF])
            problems.append(_problem(configured, ("rules", code), message, sure=sure))
        else:
            found[code] = None if value == OFF else Severity(value)
    return found, problems


def _problem(
    configured: ConfigurationFiles, path: ValuePath, message: str, key: bool = False, sure: str = ""
) -> Problem:
    problem = configured.problem((*_HERE, *path), "bad-setting", message, key=key)
    return replace(problem, mends=configured.mends((*_HERE, *path), sure, key=key)) if sure else problem
