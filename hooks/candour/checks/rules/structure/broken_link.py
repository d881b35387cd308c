"""A link leads to a page that exists.

A reader who follows a broken link for the reason to wait a week does not find it.

Reference: NHS service manual (a review looks for broken links),
    https://service-manual.nhs.uk/design-system/patterns/know-that-a-page-is-up-to-date

Bad::

    See [scars](../terms/scar.md).

Good::

    See [scars](../terms/scars.md).
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.checked import CheckedLibrary, RuleFinding
from candour.model.folders import TERM_FOLDER
from candour.problem import did_you_mean, surely
from candour.reading.link_places import place_of, readdressed


def check_library(whole: CheckedLibrary) -> Iterator[RuleFinding]:
    """Links between pages and to files of the project."""
    for path, body in whole.bodies.items():
        for link in body.links:
            if link.page not in whole.files:
                page = whole.page_of(path)
                message = f"'{link.href}' leads to {link.page}, which does not exist{_hint(link.page, whole)}"
                there, name = link.page.rpartition("/")[2], _surely(link.page, whole)
                mends = readdressed(page, link.href, link.occurrence, link.href.replace(there, name)) if name else ()
                yield RuleFinding(path, *place_of(page, link.href, link.occurrence), message, mends=mends)


def _surely(path: str, whole: CheckedLibrary) -> str:
    """The name of the file beside it that a link surely means; "" if that cannot be known."""
    folder, _, name = path.rpartition("/")
    former = whole.hints.now(name.removesuffix(".md")) if f"{folder}/" == TERM_FOLDER else ""
    beside = [file.rpartition("/")[2] for file in whole.files if file.rpartition("/")[0] == folder]
    return f"{former}.md" if former else surely(name, beside)


def _hint(path: str, whole: CheckedLibrary) -> str:
    folder, _, name = path.rpartition("/")
    id = name.removesuffix(".md")
    if f"{folder}/" == TERM_FOLDER and id in whole.hints.terms:
        return f"; no claim uses '{id}', so the vocabulary's concept has no page"
    meant = whole.hints.now(id) if f"{folder}/" == TERM_FOLDER else ""
    if meant:
        return f"; it is now {meant}.md"
    return did_you_mean(name, [file.rpartition("/")[2] for file in whole.files if file.rpartition("/")[0] == folder])
