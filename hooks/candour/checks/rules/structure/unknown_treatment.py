"""An article is about a treatment that exists.

Articles on one treatment are compared with each other. Every treatment is a page in docs/treatments/.

Reference: The author's manual, manual.html#article

Bad::

    treatment: needlng
    ---

Good::

    treatment: needling
    ---
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.checked import CheckedPage, RuleFinding
from candour.model.front import ArticleHead
from candour.problem import did_you_mean, surely


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """An article whose treatment has no page."""
    if isinstance(given.front, ArticleHead) and given.front.treatment not in given.common.treatments:
        named = given.front.treatment
        message = f"'{named}' is not a treatment{did_you_mean(named, given.common.treatments)}"
        meant = surely(named, given.common.treatments)
        yield given.at_value(("treatment",), message, mend=meant)
