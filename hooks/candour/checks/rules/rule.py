"""A rule, read from its module. The docstring is its documentation, and its page in the manual.

    \"\"\"Nothing is promised without reserve.

    Why, in a paragraph or two.

    Reference: The name of a guide, https://its.example/address

    Bad::

        The treatment causes no pain.

    Good::

        Most people say that it hurts a little.
    \"\"\"

The module's name is the rule's code, its package the family. An example is a part of an article. A part of another
page follows a line `=== part of docs/terms/acne.md`, a whole page follows `=== docs/terms/acne.md`. In a part, the
lines above a line `---` are front matter, and tests/examples.py adds what is left out. A rule on words states its
`LANGUAGES`, and has an example in each: `Bad (es)::` is a part of a translation.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from inspect import cleandoc
from types import ModuleType
from typing import get_args

from candour.checks.rules.checked import CheckedLibrary, CheckedPage, RuleFinding
from candour.model.guide import Documented, Example, Family, Reference
from candour.problem import Severity
from candour.reading.raw.project_files import FindFiles
from candour.reading.raw.raw_text import FindInText

PageCheck = Callable[[CheckedPage], Iterator[RuleFinding]]
"""A check of one page. It runs where the page is read, so its cost grows with the page's length."""

LibraryCheck = Callable[[CheckedLibrary], Iterator[RuleFinding]]
"""A check that needs all pages together."""

TextCheck = FindInText
"""A check of any text file as it was typed. It also runs where the page cannot be read."""

FilesCheck = FindFiles
"""A check of a project's files by their names, sizes and bytes."""

_FAMILIES: dict[str, Family] = {family.replace("-", "_"): family for family in get_args(Family)}
"""The families, by their packages."""

_SECTIONS = re.compile(r"^(Reference: |(?:Bad|Good)(?: \([a-z]+\))?::$)", re.MULTILINE)

ON_WORDS: Collection[Family] = ("evidence", "language", "claims-at-risk")
"""The families whose rules look at a page's language. These rules must state their languages."""


class BadDocumentation(ValueError):
    """A rule's docstring does not have the right form. The message says what is missing."""


@dataclass(frozen=True, slots=True)
class Rule(Documented):
    """A rule: its documentation and its checks.

    All checks are None if the mistake is found while a page is read.
    """

    check: PageCheck | None = None
    check_library: LibraryCheck | None = None
    check_text: TextCheck | None = None
    check_files: FilesCheck | None = None

    @property
    def takes_exceptions(self) -> bool:
        """Whether a page may name words that the rule then ignores."""
        return self.is_adjustable and self.check is not None and self.family not in ("structure", "governance")


def rule_of(module: ModuleType) -> Rule:
    """The rule of a module. Raises BadDocumentation."""
    package, _, name = module.__name__.rpartition(".")
    family = _FAMILIES.get(package.rpartition(".")[2])
    if family is None:
        raise BadDocumentation(f"{module.__name__}: its package is not a family of rules")
    if family in ON_WORDS and not hasattr(module, "LANGUAGES"):
        raise BadDocumentation(f"{module.__name__}: LANGUAGES must say in which languages it looks")
    try:
        title, why, references, bad, good, examples = parse_documentation(module.__doc__ or "")
    except BadDocumentation as error:
        raise BadDocumentation(f"{module.__name__}: {error}") from None
    return Rule(
        name.replace("_", "-"),
        family,
        getattr(module, "SEVERITY", Severity.ERROR),
        title,
        why,
        references,
        bad,
        good,
        getattr(module, "HAS_WORDS", False),
        getattr(module, "SETTING", None),
        getattr(module, "LANGUAGES", "every"),
        examples,
        getattr(module, "check", None),
        getattr(module, "check_library", None),
        getattr(module, "check_text", None),
        getattr(module, "check_files", None),
    )


def parse_documentation(docstring: str) -> tuple[str, str, tuple[Reference, ...], str, str, dict[str, Example]]:
    """A docstring's title, reason, references, bad and good example, and those by language. Raises BadDocumentation."""
    text, *sections = _SECTIONS.split(cleandoc(docstring))
    title, _, why = text.strip().partition("\n\n")
    if not title or "\n" in title:
        raise BadDocumentation("the first line says what the rule asks for, and an empty line follows")
    if not why.strip():
        raise BadDocumentation("a paragraph must say why")
    references: list[Reference] = []
    found: dict[str, list[str]] = {"Bad": [], "Good": []}
    for name, content in zip(sections[::2], sections[1::2], strict=True):
        if name.startswith("Reference"):
            references.append(_reference(content))
        else:
            found.setdefault(name.rstrip(":"), []).append(content)
    languages = [name[3:] for name in found if name.startswith("Bad")]
    languages += [name[4:] for name in found if name.startswith("Good") and name[4:] not in languages]
    examples = {language.strip(" ()"): _both(found, language) for language in languages}
    if not references:
        raise BadDocumentation("there must be a line 'Reference: name, address'")
    english = examples.pop("")
    return title, why.strip(), tuple(references), english.bad, english.good, examples


def _both(found: Mapping[str, list[str]], language: str) -> Example:
    """The bad and the good example of a language: "" or " (es)"."""
    examples = []
    for name in (f"Bad{language}", f"Good{language}"):
        one = found.get(name, [])
        if len(one) != 1 or not one[0].strip():
            raise BadDocumentation(f"there must be one example '{name}::'")
        examples.append(_example(one[0]))
    return Example(*examples)


def _reference(text: str) -> Reference:
    name, comma, url = " ".join(text.split()).rpartition(", ")
    if not comma or not re.fullmatch(r"https://\S+|[a-z]+\.html#\S+", url):
        raise BadDocumentation(f"the reference '{text.strip()}' must end with a comma and its address")
    return Reference(name, url)


def _example(text: str) -> str:
    return cleandoc("\n" + text.strip("\n")) + "\n"
