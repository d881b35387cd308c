"""A claim and its change in a few words: "not recommended" → "not mentioned"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from typing import Any

from candour.changes import Changes, ClaimChange, Difference, Fate, RowFate
from candour.knowledge.silence import Mentions
from candour.language.spoken import _
from candour.model.claim_messages import force
from candour.model.folders import DOCS, ContentFolder
from candour.model.groups import GROUPS
from candour.model.library import Claim, Library
from candour.model.state import State
from candour.project.review import RevisionReview
from candour.report.review_claim_words import words_of_claims
from candour.report.rows import ReportRow
from candour.wording.claims import STATE_WORDS, qualifier_words


class Reader:
    """Words for claims of two libraries; a term that the head lost keeps the label it had.

    `flawed` are the files with mistakes in the base and in the head: a claim missing there may just be misspelt.
    """

    def __init__(
        self,
        base: Library,
        head: Library,
        changes: Changes,
        flawed: tuple[Collection[str], Collection[str]] = ((), ()),
        content: ContentFolder = DOCS,
    ) -> None:
        self.base, self.head, self.flawed = base, head, flawed
        self.told = words_of_claims(changes, content)
        self._of_base, self._of_head = Mentions(base), Mentions(head)
        self.came = {change.page.id for change in changes.articles if change.fate is Fate.ADDED}
        self.went = {change.page.id for change in changes.articles if change.fate is Fate.REMOVED}

    @cached_property
    def labels(self) -> frozenset[str]:
        """The names for patients of all terms and concepts."""
        kinds = (kind for library in (self.base, self.head) for kind in (library.terms, library.concepts))
        return frozenset(term.label for kind in kinds for term in kind.values())

    def label(self, term: str, option: str = "") -> str:
        """The name for patients of a term, or of one of its options."""
        return (self.head if term in self.head.terms else self.base).label(term, option)

    def label_or_id(self, term: str) -> str:
        """The same for a term that neither side may have."""
        return self.label(term) if term in self.head.terms or term in self.base.terms else term

    def treatment(self, id: str) -> str:
        """A treatment's title, also of one that the head lost."""
        found = self.head.treatments.get(id) or self.base.treatments.get(id)
        return found.title if found else id

    def subject(self, claim: Claim) -> str:
        """A claim's group and term: "Contraindications: Pregnancy"."""
        return f"{GROUPS[claim.group].name}: {self.label(claim.term)}"

    def reading(self, claim: Claim) -> str:
        """What a claim says about its term: "not recommended, “may”", "says not", or just "says so, “may”"."""
        words = list(qualifier_words(claim, self.label))
        if claim.is_denied or not ("value" in claim.said or any(force(claim))):
            words.insert(0, _(STATE_WORDS[State(claim.stance)]))
        return ", ".join(words)

    def before(self, change: ClaimChange) -> str:
        """The cell as it was before the change."""
        if change.old:
            return self.reading(change.old)
        if change.article in self.came:
            return "no such article"
        return self._absent(change, change.beside_old, self.base, self._of_base, self.flawed[0])

    def after(self, change: ClaimChange) -> str:
        """The cell as it is now."""
        if change.new:
            return self.reading(change.new)
        if change.article in self.went:
            return "article removed"
        return self._absent(change, change.beside_new, self.head, self._of_head, self.flawed[1])

    def _absent(
        self,
        change: ClaimChange,
        beside: Sequence[Claim],
        library: Library,
        mentions: Mentions,
        flawed: Collection[str],
    ) -> str:
        article = library.articles.get(change.article)
        if article and article.path in flawed:
            return "cannot be read: its page has mistakes"
        if not beside:
            is_silent = article is None or mentions.of(article.id, change.claim.term) is None
            return _(STATE_WORDS[State.SILENT if is_silent else State.ELSEWHERE])
        return f"not said (beside it: {'; '.join(map(self.reading, beside))})"

    def on_page(self, id: str, claim: Claim | None = None, **row: Any) -> ReportRow:
        """A row on an article: its title and, if it is not gone, its file and its address, or that of a claim in it."""
        article = self.head.articles.get(id)
        if article is None:
            return ReportRow(title=self.base.articles[id].title, **row)
        url = claim.url if claim else article.url
        return ReportRow(title=article.title, path=article.path, url=url, **row)

    def notes(self, change: ClaimChange) -> Iterator[str]:
        """What else to know about a change: where it moved from, its evidence, its row.

        Marked words that changed are told where the sentence is not shown as changed.
        """
        if change.old and any(difference.what in ("group", "term") for difference in change.differences):
            yield f"was under {self.subject(change.old)}"
        told = [one for one in change.differences if one.what != "words" or change not in self.told.with_claim]
        yield from (words for difference in told if (words := _evidence(difference)))
        if change.row is RowFate.DISAPPEARS:
            yield "no article mentions it here any more: its row is gone"
        if change.row is RowFate.APPEARS:
            yield "a new row"


def is_unreadable(change: ClaimChange, review: RevisionReview) -> bool:
    """Whether a claim may only be gone because its page has mistakes now."""
    article = review.head.project.site.library.articles.get(change.article)
    return change.new is None and article is not None and article.path in review.head.flawed


def reader_of(review: RevisionReview) -> Reader:
    """Words for the claims of a review."""
    base, head = review.base.project.site.library, review.head.project.site.library
    return Reader(base, head, review.changes, (review.base.flawed, review.head.flawed), review.head.project.content)


def _evidence(difference: Difference) -> str:
    old, new = difference.old, difference.new
    if difference.what == "words":
        return f"words “{old}” → “{new}”"
    if difference.what == "lines":
        return f"lines {old} → {new} of the original"
    if difference.what == "note":
        return f"editor’s note {f'“{old}”' if old else 'none'} → {f'“{new}”' if new else 'none'}"
    return ""
