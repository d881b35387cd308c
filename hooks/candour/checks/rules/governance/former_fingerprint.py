"""A fingerprint is written as it is made today.

Fingerprints of the first version were digits alone. They stood for every key that a claim could hold, so that each new
key would have opened every review, position and translation again. Those of today begin with `v2:`. One of the first
version that still fits is accepted until the next release, and `python hooks/cli.py fmt` rewrites it; one that no
longer fits is left alone, since rewriting it would approve what nobody has read.

Reference: What it is made of, in the manual, manual.html#fingerprints

Bad::

    review: {status: reviewed, by: A. Reader, role: nurse, on: 2026-01-02, due: 2027-01-02, fingerprint: 175941b49e1f}
    ---

Good::

    review:
      {status: reviewed, by: A. Reader, role: nurse, on: 2026-01-02, due: 2027-01-02, fingerprint: v2:175941b49e1f}
    ---
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.checked import CheckedPage, RuleFinding
from candour.checks.rules.governance.changed_after_review import known_by
from candour.model.fingerprint import Fingerprint
from candour.model.front import AnyTranslationFront
from candour.problem import Severity
from candour.reading.front_matter import ValuePath

SEVERITY = Severity.WARNING


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """Fingerprints of reviews and translations that fit, and are of the first version."""
    review, front = given.review, given.front
    if review and review.status == "reviewed" and review.fingerprint:
        yield from _former(given, ("review", "fingerprint"), review.fingerprint, known_by(given))
    if isinstance(front, AnyTranslationFront) and front.original and given.original:
        yield from _former(given, ("original",), front.original, given.original.fingerprint)


def _former(given: CheckedPage, path: ValuePath, written: str, known: Fingerprint) -> Iterator[RuleFinding]:
    if known.is_former(written):
        yield given.at_value(path, message(written, known), fix=str(known), mend=str(known))


def message(written: str, known: Fingerprint) -> str:
    """The message says what to do. Positions use the same one."""
    return f"'{written}' is a fingerprint of the first version; 'python hooks/cli.py fmt' writes '{known}' in its place"
