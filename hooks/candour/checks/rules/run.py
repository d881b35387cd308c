"""Runs the rules: findings become problems with the clinic's severity, unless a page has an exception."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from candour.checks.rules.checked import CheckedLibrary, CheckedPage, RuleFinding
from candour.checks.rules.rule import Rule
from candour.model.front import RuleException
from candour.model.settings import Settings
from candour.problem import Problem, Severity, did_you_mean, surely
from candour.reading.raw.project_files import ProjectFiles
from candour.reading.raw.raw_text import RawText


def on_page(rules: Mapping[str, Rule], given: CheckedPage) -> Iterator[Problem]:
    """What the rules find on one page, and the problems with its exceptions."""
    exceptions, settings = given.front.exceptions, given.settings
    used: set[int] = set()
    for rule in rules.values():
        if rule.check is None:
            continue
        severity = severity_of(rule, settings)
        if severity is None or not _looks(rule, given):
            continue
        for found in rule.check(given):
            fitting = [index for index, exception in enumerate(exceptions) if _fits(exception, rule, found)]
            used.update(fitting)
            if not fitting:
                yield _problem(rule, found, severity)
    for index, exception in enumerate(exceptions):
        yield from _exception(rules, given, index, exception, index in used)


def _looks(rule: Rule, given: CheckedPage) -> bool:
    """Whether a rule checks a page's language. Words that are listed for every page count in every language."""
    return rule.has_words or rule.knows(given.language, given.settings, given.common.terms_in)


def silent_in(
    rules: Iterable[Rule], language: str, settings: Settings, of_terms: Collection[str] = ()
) -> tuple[str, ...]:
    """The rules that a clinic has not switched off, but that do not check pages in a language."""
    known = (rule for rule in rules if severity_of(rule, settings) is not None)
    return tuple(rule.code for rule in known if not rule.knows(language, settings, of_terms))


def _fits(exception: RuleException, rule: Rule, found: RuleFinding) -> bool:
    if exception.rule != rule.code or not rule.takes_exceptions:
        return False
    return exception.words is None or _plain(exception.words) in _plain(found.words)


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace("’", "'").split())


def _exception(
    rules: Mapping[str, Rule], given: CheckedPage, index: int, exception: RuleException, is_used: bool
) -> Iterator[Problem]:
    """An exception must name a rule that takes exceptions, and must be about something on the page."""
    code, path = exception.rule, ("exceptions", index, "rule")
    takers = [rule.code for rule in rules.values() if rule.takes_exceptions]
    if code not in takers:
        what = "takes no exceptions" if code in rules else "is not a rule"
        some = did_you_mean(code, takers, f"these take some: {', '.join(takers)}")
        message = f"'{code}' {what}{some}"
        meant = "" if code in rules else surely(code, takers)
        mends = given.page.mends(path, meant) if meant else ()
        yield replace(given.page.problem(path, "unknown-rule", message), mends=mends)
    elif not is_used and severity_of(rules[code], given.settings) is not None:
        about = f"'{exception.words}'" if exception.words else "this page"
        message = f"'{code}' finds nothing to except in {about}; take the exception out"
        severity = severity_of(rules["unused-exception"], given.settings)
        if severity is not None:
            yield Problem(given.page.path, *given.page.place(path), "unused-exception", message, severity)


def on_library(rules: Iterable[Rule], whole: CheckedLibrary, settings: Settings) -> Iterator[Problem]:
    """What the rules find in all pages together."""
    for rule in rules:
        severity = severity_of(rule, settings)
        if rule.check_library is not None and severity is not None:
            for found in rule.check_library(whole):
                yield _problem(rule, found, severity)


def on_text(rules: Iterable[Rule], given: RawText, settings: Settings) -> Iterator[Problem]:
    """What the rules find in one text file as it was typed."""
    for rule in rules:
        severity = severity_of(rule, settings)
        if rule.check_text is None or severity is None:
            continue
        for found in rule.check_text(given):
            mends = tuple(given.mend(*edit) for edit in found.mended)
            place = given.place(found.start)
            yield Problem(given.path, *place, rule.code, found.message, severity, mends=mends)


def among_files(rules: Iterable[Rule], given: ProjectFiles, settings: Settings) -> Iterator[Problem]:
    """What the rules find among the files of a project."""
    for rule in rules:
        severity = severity_of(rule, settings)
        if rule.check_files is not None and severity is not None:
            for found in rule.check_files(given):
                grave = found.severity or severity
                yield Problem(found.path, found.line, found.column, rule.code, found.message, grave)


def severity_of(rule: Rule, settings: Settings) -> Severity | None:
    """A rule's severity for this clinic; None if it is switched off."""
    return settings.rules.get(rule.code, rule.severity)


def _problem(rule: Rule, found: RuleFinding, severity: Severity) -> Problem:
    twin = _problem(rule, found.twin, severity) if found.twin else None
    place = found.path, found.line, found.column
    return Problem(*place, rule.code, found.message, severity, found.fix, found.mends, twin)
