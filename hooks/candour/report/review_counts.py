"""How much changed, in a few words for each kind of change: sentences, warnings, claims, pages, disagreements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from candour.changes import EVIDENCE, ClaimChange, Danger, Fate, PageChange, Standing, WordChange, WordsOf
from candour.model.groups import GROUPS, QUALIFIERS
from candour.model.library import Term
from candour.model.qualifier import Bearing
from candour.project.review import RevisionReview
from candour.report.reading import Reader, is_unreadable
from candour.report.review_which import SENTENCES, whole_pages, words_to_tell
from candour.wording.claims import numbered

_TIME, _NUMBER = ("waiting time", "waiting times"), ("number", "numbers")
_ORDER = [
    *(group.nouns for group in GROUPS.values() if group.safety),
    _TIME,
    _NUMBER,
    *(group.nouns for group in GROUPS.values() if not group.safety),
]
_TIMES = {key for key, qualifier in QUALIFIERS.items() if qualifier.bearing is Bearing.MOMENT}

_READ = {
    **dict.fromkeys(SENTENCES, ("sentence", "sentences")),
    WordsOf.MESSAGE: ("message of the site", "messages of the site"),
    WordsOf.VOCABULARY: ("entry of the vocabulary", "entries of the vocabulary"),
    WordsOf.FILE: ("picture or other file", "pictures and other files"),
}
"""What patients read, by its nouns: one and many."""

_OTHERS = {
    WordsOf.SETTING: ("setting", "settings"),
    WordsOf.WORD_LIST: ("word that mistakes are found by", "words that mistakes are found by"),
}

_NAMED = 3
"""Names that are said; the others are counted."""


def words_counted(review: RevisionReview, reader: Reader) -> Iterator[str]:
    """What reads differently on pages that stay and elsewhere, what of it is dangerous, and settings like these."""
    whole = whole_pages(review)
    kinds: dict[tuple[str, str], list[WordChange]] = {nouns: [] for nouns in _READ.values()}
    for word in words_to_tell(review):
        if word.of in _READ and (word.path not in whole or word.danger is Danger.REVERSED):
            kinds[_READ[word.of]].append(word)
    for nouns, words in kinds.items():
        if words:
            yield numbered(len(words), *nouns) + _touching(words, reader)
    for place in dict.fromkeys(word.place for word in review.changes.words if _is_told_setting(word)):
        yield f"the setting {place}"


def _names(word: WordChange, reader: Reader) -> list[str]:
    """The terms of the claims on safety that a change is about, or else those that it names."""
    claims = (*reader.told.restated.get(word, ()), *((word.claim,) if word.claim else ()))
    return [reader.label(one.term) for one in claims if GROUPS[one.group].safety] or [
        name for name in word.names if name in reader.labels
    ]


def _touching(words: Sequence[WordChange], reader: Reader) -> str:
    """How many of some changes are dangerous, what they name, and how many permit or forbid otherwise."""
    dangers = [reader.told.danger(word) for word in words]
    dangerous = [word for word, danger in zip(words, dangers, strict=True) if danger <= Danger.SAFETY]
    named, safety = _some(name for word in dangerous for name in _names(word, reader)), len(dangerous)
    turned = sum(danger in (Danger.REVERSED, Danger.FORCE) for danger in dangers)
    told = []
    if safety:
        count = "" if len(dangers) == 1 else "all " if safety == len(dangers) else f"{safety} "
        told.append(f"{count}on {named or 'safety'}")
    if turned:
        told.append(f"{turned} {'permits, forbids or urges' if turned == 1 else 'permit, forbid or urge'} otherwise")
    return f" ({'; '.join(told)})" if told else ""


def _is_told_setting(word: WordChange) -> bool:
    """Whether a setting is read by patients who need help: whom to call."""
    return word.of is WordsOf.SETTING and word.danger <= Danger.SAFETY


def claims_counted(review: RevisionReview, reader: Reader) -> Iterator[str]:
    """The warnings that say less, then other claims by kind; those of pages that came or went are counted there."""
    whole = _ids(review, Fate.ADDED) | _ids(review, Fate.REMOVED)
    told = [change for change in review.changes.told if change.article not in whole]
    unread = [change for change in told if is_unreadable(change, review)]
    told = [change for change in told if change not in unread]
    softer = [change for change in told if change.softer]
    if softer:
        terms = _some(reader.label(change.claim.term) for change in softer)
        yield f"{numbered(len(softer), 'warning')} {'says' if len(softer) == 1 else 'say'} less ({terms})"
    if unread:
        yield f"{numbered(len(unread), 'claim')} cannot be read"
    nouns = Counter(_noun(change) for change in told if not change.softer)
    yield from (numbered(nouns[noun], *noun) for noun in _ORDER if nouns[noun])


def pages_counted(review: RevisionReview, reader: Reader) -> Iterator[str]:
    """Pages that came or went; of articles, how much they say on safety."""
    changes = review.changes
    kinds: tuple[tuple[str, Sequence[PageChange[Any]]], ...] = (
        ("article", changes.articles),
        ("treatment", changes.treatments),
        ("term", changes.terms),
    )
    for kind, pages in kinds:
        for fate, verb in ((Fate.REMOVED, "removed"), (Fate.ADDED, "new")):
            found = [change.page for change in pages if change.fate is fate and change.page.path]
            if found:
                names = _some(f"“{page.label if isinstance(page, Term) else page.title}”" for page in found)
                safety = sum(change.article in {page.id for page in found} and change.safety for change in changes.told)
                claims = f", with {numbered(safety, 'claim')} on safety" if kind == "article" else ""
                yield f"{numbered(len(found), kind)} {'is' if len(found) == 1 else 'are'} {verb} ({names}){claims}"


def points_counted(review: RevisionReview, reader: Reader) -> Iterator[str]:
    """Disagreements that open or close, and positions that are decided or reopened."""
    changes = review.changes
    opened = [change for change in changes.points if change.opens]
    closed = [change for change in changes.points if change.closes]
    for found, verb in ((opened, "open"), (closed, "close")):
        if found:
            safety = sum(change.safety for change in found)
            many = verb if len(found) > 1 else f"{verb}s"
            touching = f" ({safety} touching safety)" if safety else ""
            yield f"{numbered(len(found), 'disagreement')} {many}{touching}"
    for standing, verb in ((Standing.REOPENED, "reopened"), (Standing.HOLDS, "decided")):
        count = sum(change.now is standing and change.was is not standing for change in changes.positions)
        if count:
            yield f"{numbered(count, 'position')} {verb}"


def others_counted(review: RevisionReview) -> Iterator[str]:
    """What is no sentence of a page: settings, messages, words that are looked for. A few are named."""
    for kind, nouns in _OTHERS.items():
        words = [word for word in words_to_tell(review) if word.of is kind and not _is_told_setting(word)]
        named = _some(word.place for word in words if word.place) if kind is WordsOf.SETTING else ""
        if words:
            yield numbered(len(words), *nouns) + (f" ({named})" if named else "")


def beside_counted(review: RevisionReview) -> Iterator[str]:
    """What differs where nothing else is counted: pages, evidence, files."""
    changes = review.changes
    pages = len(changes.articles) + len(changes.terms) + len(changes.treatments)
    evidence = len(changes.claims) - len(changes.told)
    counts = (
        (len(review.unread), "page that cannot be read", "pages that cannot be read"),
        (pages, "page", "pages"),
        (evidence, "claim in its evidence", "claims in their evidence"),
        (len(changes.points), "difference of articles", "differences of articles"),
        (len(changes.positions), "position", "positions"),
        (len(changes.broken), "address", "addresses"),
        (len(review.aside), "other file", "other files"),
    )
    yield from (numbered(*count) for count in counts if count[0])


def _ids(review: RevisionReview, fate: Fate) -> set[str]:
    return {change.page.id for change in review.changes.articles if change.fate is fate}


def _some(names: Iterable[str]) -> str:
    """Names, each once, no more than a reader takes in."""
    found = list(dict.fromkeys(names))
    left = len(found) - _NAMED
    return ", ".join(found[:_NAMED]) + (f" and {left} more" if left > 0 else "")


def _noun(change: ClaimChange) -> tuple[str, str]:
    what = {difference.what for difference in change.differences} - EVIDENCE
    if change.fate is Fate.CHANGED and what <= _TIMES:
        return _TIME
    if change.fate is Fate.CHANGED and what == {"value"} and change.claim.quantity:
        return _NUMBER
    return GROUPS[change.claim.group].nouns
