"""Every rule: what `check` may report, with the reason and an example.

A rule is a module in the package of its family, and every module there is a rule. To add a rule, write its module.
Some mistakes are found while a page is read (`reading/`). Their modules here only hold the documentation.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Collection, Iterator, Mapping
from importlib import import_module
from types import ModuleType

from candour.checks.rules import accidents, claims_at_risk, evidence, governance, language, search, structure
from candour.checks.rules.checked import CheckedLibrary, CheckedPage, HeldAgainst
from candour.checks.rules.rule import Rule, rule_of
from candour.checks.rules.run import among_files, on_library, on_page, on_text, severity_of, silent_in
from candour.model.settings import Settings
from candour.problem import Problem
from candour.reading.raw.project_files import ProjectFiles
from candour.reading.raw.raw_text import RawText


def _of_family(family: ModuleType) -> Iterator[Rule]:
    """The rules of a family, by the names of their modules."""
    for name in sorted(module.name for module in pkgutil.iter_modules(family.__path__)):
        yield rule_of(import_module(f"{family.__name__}.{name}"))


RULES: Mapping[str, Rule] = {
    rule.code: rule
    for family in (structure, accidents, governance, evidence, language, claims_at_risk, search)
    for rule in _of_family(family)
}
"""All rules by their codes, in the order of the families."""

ADJUSTABLE = [rule.code for rule in RULES.values() if rule.is_adjustable]
"""The rules whose severity a clinic may set."""

LISTED = [rule.code for rule in RULES.values() if rule.has_words]
"""The rules that look for words from editors' lists."""


def page_problems(given: CheckedPage) -> list[Problem]:
    """The problems that all rules find on one page."""
    return list(on_page(RULES, given))


def silent_rules(language: str, settings: Settings, of_terms: Collection[str] = ()) -> tuple[str, ...]:
    """The rules that do not check pages in a language. `of_terms` are the languages that terms are translated into."""
    return silent_in(RULES.values(), language, settings, of_terms)


def library_problems(whole: CheckedLibrary, settings: Settings) -> list[Problem]:
    """The problems that all rules find in all pages together."""
    return list(on_library(RULES.values(), whole, settings))


def text_problems(given: RawText, settings: Settings) -> list[Problem]:
    """The problems that all rules find in a text file as it was typed."""
    return list(on_text(RULES.values(), given, settings))


def file_problems(given: ProjectFiles, settings: Settings) -> list[Problem]:
    """The problems that all rules find among the files of a project."""
    return list(among_files(RULES.values(), given, settings))


__all__ = [
    "ADJUSTABLE",
    "LISTED",
    "RULES",
    "CheckedLibrary",
    "CheckedPage",
    "HeldAgainst",
    "Rule",
    "file_problems",
    "library_problems",
    "page_problems",
    "severity_of",
    "silent_rules",
    "text_problems",
]
