"""Which changes of words stand in the sentence of a claim, so that they are shown with it and not a second time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from candour.changes import Changes, ClaimChange, Danger, Fate, Restated, WordChange, WordsOf
from candour.model.folders import DOCS, ContentFolder
from candour.model.groups import GROUPS
from candour.model.library import Claim


@dataclass(frozen=True)
class WordsOfClaims:
    """`with_claim` are the words that a change of a claim is shown with.

    `restated` are the unchanged claims in words that changed, and `unplaced` those whose words no change holds.
    """

    with_claim: Mapping[ClaimChange, WordChange] = field(default_factory=dict)
    restated: Mapping[WordChange, Sequence[Claim]] = field(default_factory=dict)
    unplaced: Sequence[Restated] = ()

    def danger(self, word: WordChange) -> Danger:
        """How much a change can harm; the words of a claim on safety matter to safety, whatever they name."""
        claims = (*self.restated.get(word, ()), *((word.claim,) if word.claim else ()))
        is_safety = any(GROUPS[claim.group].safety for claim in claims)
        return _OF_SAFETY.get(word.danger, word.danger) if is_safety else word.danger


_OF_SAFETY = {
    Danger.FORCE: Danger.REVERSED,
    Danger.NUMBER: Danger.NUMBER_OF_SAFETY,
    Danger.PLAIN: Danger.SAFETY,
}
"""What the danger of words is where a claim on safety stands on them."""


def words_of_claims(changes: Changes, content: ContentFolder = DOCS) -> WordsOfClaims:
    """Which words of a review belong to which of its claims; those of new and lost pages to none."""
    words = _Words(changes, content)
    with_claim: dict[ClaimChange, WordChange] = {}
    for change in changes.told:
        if word := words.of(change.article, change.old, change.new):
            with_claim[change] = word
    restated: dict[WordChange, list[Claim]] = {}
    unplaced = []
    for pair in (*changes.restated, *_other_words(changes)):
        if word := words.of(pair.new.article, pair.old, pair.new):
            restated.setdefault(word, []).append(pair.new)
        else:
            unplaced.append(pair)
    return WordsOfClaims(with_claim, restated, unplaced)


def _other_words(changes: Changes) -> Iterator[Restated]:
    """Claims that mean the same, of which only the marked words or their lines changed, in another sentence."""
    for change in changes.claims:
        if not change.is_meaning and change.old and change.new and change.old.sentence != change.new.sentence:
            yield Restated(change.old, change.new)


class _Words:
    """Changes of words in articles that stay, by the article's id."""

    def __init__(self, changes: Changes, content: ContentFolder) -> None:
        pairs = [(change.page.id, one) for change in changes.articles for one in (change.old, change.new) if one]
        ids = {article.path: id for id, article in pairs}
        whole = {change.page.path for change in changes.articles if change.fate is not Fate.CHANGED}
        self._of: dict[str, list[WordChange]] = {}
        for word in changes.words:
            path = content.neutral(word.path)
            if word.of is WordsOf.ARTICLE and path not in whole and path in ids:
                self._of.setdefault(ids[path], []).append(word)

    def of(self, article: str, old: Claim | None, new: Claim | None) -> WordChange | None:
        """The change of the sentence that a claim stood in or stands in now."""
        found = [(_fits(word, old, new), word) for word in self._of.get(article, ())]
        fit, word = max(found, key=lambda one: one[0], default=(0, None))
        return word if fit else None


def _fits(word: WordChange, old: Claim | None, new: Claim | None) -> int:
    """How well a change fits the sentence of a claim before and after."""
    return 8 * (word.claim is not None and word.claim in (old, new)) + _is_in(word.old, old) + _is_in(word.new, new)


def _is_in(text: str | None, claim: Claim | None) -> int:
    """Whether a changed text is the sentence of a claim, with or without what leads to it."""
    if text is None or claim is None:
        return 0
    sentence = " ".join(claim.sentence.split())
    return 2 if sentence == text else int(sentence.endswith(text) or text.endswith(sentence))
