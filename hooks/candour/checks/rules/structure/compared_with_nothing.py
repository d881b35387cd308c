"""A comparison says with what.

*Safer* is never *safe*: it says something only beside what it is compared with. Where the source does not say, the
claim says so: `than: unsaid`. Which options of a choice compare, its term lists under `comparing`.

Reference: CAP Code, section 3 (on comparisons), https://www.asa.org.uk/type/non_broadcast/code_section/03.html
Reference: The author's manual, manual.html#claims

Bad::

    facts:
      - {term: price, value: less, lines: [5]}
    ---
    It [costs less](fact:price).
    === docs/terms/price.md
    ---
    label: Price
    kind: choice
    options: [less, more, high]
    comparing: [less, more]
    ---
    What it costs.

Good::

    facts:
      - {term: price, value: less, than: unsaid, lines: [5]}
    ---
    It [costs less](fact:price).
    === docs/terms/price.md
    ---
    label: Price
    kind: choice
    options: [less, more, high]
    comparing: [less, more]
    ---
    What it costs.
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.checked import CheckedPage, RuleFinding
from candour.model.front import ArticleHead
from candour.model.groups import GROUPS, QUALIFIERS
from candour.problem import Severity, either

SEVERITY = Severity.WARNING


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """Claims with an option that compares. They are read as typed: only there has each its place."""
    if not isinstance(given.front, ArticleHead):
        return
    for group in filter(QUALIFIERS["than"].is_taken_by, GROUPS):
        listed = given.page.front.get(group)
        for index, entry in enumerate(listed if isinstance(listed, list) else ()):
            if not isinstance(entry, dict) or "than" in entry:
                continue
            term = given.common.terms.get(str(entry.get("term")))
            option = term.front.option(str(entry.get("value"))) if term else None
            if term and option in term.front.comparing:
                compare = either(term.front.comparing)
                message = (
                    f"'{option}' compares, and the claim does not say with what; add 'than' with a term, or 'than: "
                    f"unsaid' (of '{term.id}', these compare: {compare})"
                )
                yield given.at_value((group, index, "value"), message)
