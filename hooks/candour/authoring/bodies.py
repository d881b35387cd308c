"""A page's body, laid out so that the site shows what GitHub shows: empty lines, indents, fences, addresses.

GitHub shows the same before and after. What cannot be mended that way stays as it is: `check` names it.
"""

from __future__ import annotations

from functools import lru_cache

from candour.reading.as_github.compare import compared
from candour.reading.as_github.github import leaves_on_github
from candour.reading.as_github.plain import is_plain
from candour.reading.as_github.site import SiteReader
from candour.reading.as_github.trying import Readings
from candour.reading.body_limits import too_much
from candour.reading.mending import mended

_MOST_ROUNDS = 4
"""One round mends nearly everything; two mends that meet need two."""


def as_on_github(body: str) -> str:
    """The body with every mend that is sure."""
    for _ in range(_MOST_ROUNDS):
        if is_plain(body) or too_much(body):
            break
        new = mended(body, compared("", body, 1, _readings())).text
        if new == body:
            break
        body = new
    return body


@lru_cache(maxsize=1)
def _readings() -> Readings:
    return Readings(leaves_on_github, SiteReader().leaves)
