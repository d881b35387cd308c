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

from ...problem import did_you_mean
from ..given import Found, Whole


def check_library(whole: Whole) -> Iterator[Found]:
    """Articles whose treatment has no page."""
    treatments = whole.library.treatments
    for article in whole.library.articles.values():
        named = article.front.treatment
        if named not in treatments:
            message = f"'{named}' is not a treatment{did_you_mean(named, treatments)}"
            yield whole.at_value(article.path, ("treatment",), message)
