"""A changed sentence of an article, or of its translation → the claim that stands on it, and what it translates."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from candour.changes import ClaimChange
from candour.changes.sentences import FragmentChange
from candour.knowledge.survey import Site
from candour.model.folders import ARTICLE_FOLDER, translated
from candour.model.fragment import Fragment
from candour.model.groups import GROUPS
from candour.model.library import Claim, label_in

Translates = tuple[str | None, Claim | None]
"""The original's sentence, for a translation, and the claim."""


class ClaimedWords:
    """The claims of two revisions, by the sentences that they stand on."""

    def __init__(self, base: Site, head: Site, changes: Sequence[ClaimChange], flawed: Collection[str] = ()) -> None:
        self._sides = (base, head)
        self._flawed = flawed
        sides = (claim for change in changes for claim in (change.old, change.new) if claim)
        self._changed = {(claim.article, claim.term) for claim in sides}
        self._claims = cache(self._claims_of)

    def of(self, path: str, change: FragmentChange) -> Translates:
        """The claim on a changed sentence: the head's, unless the sentence is gone. One on safety goes first."""
        language, original = translated(path) or ("", path)
        if not original.startswith(ARTICLE_FOLDER):
            return None, None
        id = original.rpartition("/")[2].removesuffix(".md")
        for side, piece in ((1, change.new), (0, change.old)):
            claim = piece and self._on(side, id, language, piece)
            if claim:
                return (self._original(side, id, claim) if language else None), claim
        return None, None

    def tells(self, path: str, change: FragmentChange) -> bool:
        """Whether a change is one of a claim in an article's front matter, which the changes of claims tell.

        They do not tell what cannot be read of a `flawed` page.
        """
        group, _, rest = change.piece.place.partition("[")
        term, bracket, _ = rest.partition("]")
        is_claim = path.startswith(ARTICLE_FOLDER) and path not in self._flawed and group in GROUPS and bool(bracket)
        return is_claim and (path.rpartition("/")[2].removesuffix(".md"), term) in self._changed

    def matter(self, claim: Claim | None) -> dict[str, str]:
        """The safety matter that a claim speaks of, with its label."""
        if claim is None or not GROUPS[claim.group].safety:
            return {}
        labels = (label_in(site.library.terms, claim.term) for site in reversed(self._sides))
        return {claim.term: next((label for label in labels if label != claim.term), claim.term)}

    def _on(self, side: int, id: str, language: str, piece: Fragment) -> Claim | None:
        found = [claim for claim in self._claims(side, id, language) if piece.text in claim.sentence]
        return min(found, key=lambda claim: not GROUPS[claim.group].safety, default=None)

    def _claims_of(self, side: int, id: str, language: str) -> tuple[Claim, ...]:
        library = self._sides[side].library
        if language:
            translation = library.translations.get(id, {}).get(language)
            return translation.article.claims if translation else ()
        return library.articles[id].claims if id in library.articles else ()

    def _original(self, side: int, id: str, claim: Claim) -> str | None:
        return next((one.sentence for one in self._claims(side, id, "") if one.anchor == claim.anchor), None)
