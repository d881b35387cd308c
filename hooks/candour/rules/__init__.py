"""Every rule: what `check` may say, with the reason for it and an example of each.

A rule is a module in the package of its family. To add one, write the module and name it in the family's
`RULES`. Mistakes that show while a page is read are found there (page.py, validate.py, article.py, body.py);
their modules here hold the documentation alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from . import claims_at_risk, governance, language, search, structure
from .given import Common, Given, Whole
from .rule import Rule, rule_of
from .run import on_library, on_page, severity_of

RULES: Mapping[str, Rule] = {
    rule.code: rule
    for family in (structure, governance, language, claims_at_risk, search)
    for rule in map(rule_of, family.RULES)
}
"""All rules by their codes, family by family."""

ADJUSTABLE = [rule.code for rule in RULES.values() if rule.is_adjustable]
"""The rules whose severity a clinic may set."""

LISTED = [rule.code for rule in RULES.values() if rule.has_words]
"""The rules that look for words of docs/words.yml."""

page_problems = partial(on_page, RULES)
library_problems = partial(on_library, RULES.values())

__all__ = [
    "ADJUSTABLE",
    "LISTED",
    "RULES",
    "Common",
    "Given",
    "Rule",
    "Whole",
    "library_problems",
    "page_problems",
    "severity_of",
]
