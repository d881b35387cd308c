"""A claim's words and force as HTML, made once a claim: it stands in a table, on a term's page and an article's."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup, escape

from . import wording
from .library import Claim, Term


class Said:
    """Fragments of HTML for claims, each escaped when it is made."""

    def __init__(self) -> None:
        self._force: dict[tuple[str, str], Markup] = {}
        self._words: dict[tuple[str, str], tuple[Markup, Markup]] = {}

    def force(self, claim: Claim, terms: Mapping[str, Term]) -> Markup:
        """How strongly, from when, of whom: "not recommended, “may”"; empty for a plain claim."""
        key = claim.article, claim.anchor
        if key not in self._force:
            scope = terms.get(claim.scope or "")
            words = ", ".join(wording.qualifiers(claim, scope.label if scope else None))
            self._force[key] = Markup(' <span class="force">{}</span>').format(words) if words else Markup()
        return self._force[key]

    def words(self, claim: Claim, terms: Mapping[str, Term], root: str) -> Markup:
        """The marked words as a link to where they stand, their force, and whether a note stands beside them."""
        key = claim.article, claim.anchor
        if key not in self._words:
            noted = Markup(' <span class="noted">⚑ editor’s note</span>') if claim.note else Markup()
            link = Markup('{}">{}</a>').format(claim.url, claim.text)
            self._words[key] = link, self.force(claim, terms) + noted
        link, behind = self._words[key]
        return Markup('<a class="words" href="') + escape(root) + link + behind
