"""What is claimed differently, as rows: a claim each, or a whole group of a page that came or went."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from candour.changes import ClaimChange, Restated, WordChange
from candour.model.library import Claim
from candour.project.review import RevisionReview
from candour.report.reading import Reader, is_unreadable
from candour.report.rows import ReportRow, Sentences
from candour.wording.claims import numbered

_NEW, _GONE, _FLAWED = "New article", "Article removed", "Page with mistakes"


class ClaimRows:
    """Rows for changes of claims. A sentence that changed is shown with the first claim that stands in it."""

    def __init__(self, review: RevisionReview, reader: Reader) -> None:
        self.review, self.reader, self.told = review, reader, reader.told
        self.shown: set[WordChange] = set()
        """The changes of words that stand in a row already."""

    def rows(self, changes: Iterable[ClaimChange]) -> Iterator[tuple[Sequence[ClaimChange], ReportRow]]:
        """The rows of some changes, each with all changes that it tells."""
        whole: dict[tuple[str, str, str], list[ClaimChange]] = {}
        for change in changes:
            if what := self._whole(change):
                whole.setdefault((what, change.article, change.claim.group), []).append(change)
            else:
                yield (change,), self._row(change)
        for (what, id, _), of_group in whole.items():
            yield of_group, self._group(what, id, [change.claim for change in of_group])

    def _whole(self, change: ClaimChange) -> str:
        """What became of the whole page of a claim, if that is why the claim came or went."""
        if change.old is None:
            return _NEW if change.article in self.reader.came else ""
        if change.new is None:
            return (
                _GONE if change.article in self.reader.went else _FLAWED if is_unreadable(change, self.review) else ""
            )
        return ""

    def _row(self, change: ClaimChange) -> ReportRow:
        """A claim before and after, with its sentence."""
        reader, word = self.reader, self.told.with_claim.get(change)
        return reader.on_page(
            change.article,
            change.new,
            what=reader.subject(change.claim),
            old=reader.before(change),
            new=reader.after(change),
            said=self._said(change, word),
            notes=list(reader.notes(change)),
        )

    def _said(self, change: ClaimChange, word: WordChange | None) -> Sentences | None:
        """Its sentence before and after, once; for a claim on safety also where the sentence is as it was."""
        if word:
            is_first = word not in self.shown
            self.shown.add(word)
            return (word.old, word.new) if is_first else None
        if not change.safety:
            return None
        old, new = (claim.sentence if claim else None for claim in (change.old, change.new))
        return (None, new) if old == new else (old, new)

    def _group(self, what: str, id: str, claims: Sequence[Claim]) -> ReportRow:
        """All that a page said in a group, or says now, in one row."""
        reader = self.reader
        group, _, _ = reader.subject(claims[0]).partition(": ")
        listed = ", ".join(f"{reader.label(claim.term)} ({reader.reading(claim)})" for claim in claims)
        if what == _NEW:
            return reader.on_page(id, what=f"{what}: {group}", new=listed)
        flawed = f"{numbered(len(claims), 'claim')} cannot be read: the page has mistakes"
        new = "nothing: the article is removed" if what == _GONE else flawed
        return reader.on_page(id, what=f"{what}: {group}", old=listed, new=new)

    def evidence(self, changes: Iterable[ClaimChange]) -> Iterator[ReportRow]:
        """Claims that mean the same and stand on other words, lines or notes."""
        for change in changes:
            if not change.is_meaning and (notes := list(self.reader.notes(change))):
                yield self.reader.on_page(
                    change.article, change.new, what=self.reader.subject(change.claim), notes=notes
                )

    def restated(self, pairs: Iterable[Restated]) -> Iterator[ReportRow]:
        """A row for each sentence in other words, naming all its claims."""
        sentences: dict[tuple[str, str, str], list[Claim]] = {}
        for pair in pairs:
            sentences.setdefault((pair.new.article, pair.old.sentence, pair.new.sentence), []).append(pair.new)
        for (id, old, new), claims in sentences.items():
            what = "; ".join(dict.fromkeys(map(self.reader.subject, claims)))
            yield self.reader.on_page(id, claims[0], what=what, said=(old, new))
