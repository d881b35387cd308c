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
from candour.problem import did_you_mean
from candour.reading.link_places import place_of


def check_library(whole: CheckedLibrary) -> Iterator[RuleFinding]:
    """Links between pages and to files of the project."""
    for path, body in whole.bodies.items():
        for link in body.links:
            if link.page not in whole.files:
                folder, _, name = link.page.rpartition("/")
                beside = [file.rpartition("/")[2] for file in whole.files if file.rpartition("/")[0] == folder]
                message = f"'{link.href}' leads to {link.page}, which does not exist{did_you_mean(name, beside)}"
                yield RuleFinding(path, *place_of(whole.page_of(path), link.href, link.occurrence), message)
