"""Words that give a sentence its force: denying, forbidding, permitting, how strongly, on what condition, how surely.

The words are data: language/cues/<code>.txt, one file for each language. Each list stands below its kind and what it
gives, in brackets. An entry is a phrase of words:

    must not              these words, one after the other, in capitals or not, with accents or without
    should/must not       either of two words
    advis*                any ending: advise, advised, advises
    no … reason           up to four other words between
    ^ avoid               only where a clause begins: at the start, after a comma, after "please" or "and"

No phrase reaches across a comma, a full stop or the like. A phrase that lies inside a longer one does not count: in
"not only" nothing is denied. A permission listed under `lifting` also takes what it lifts: "you need not avoid it"
permits, though "avoid" alone forbids.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, cached_property, lru_cache
from pathlib import Path

from candour.language.fold import fold
from candour.language.lists import entries_of
from candour.language.spoken import primary
from candour.limits import ENGINE_FILE, read_within

_FOLDER = Path(__file__).parent / "cues"

_LANGUAGES = tuple(sorted(path.stem for path in _FOLDER.glob("*.txt")))

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[^\w\s'’\"“”‘*/-]")
_JOINT = re.compile("[-&]")
_GAP = "…"
_MOST_BETWEEN = 4
_LIFTED = 4
"""How many words behind it a phrase may lift."""

_LEAST_STEM = 3
"""The least letters before a `*`."""


class CueKind(StrEnum):
    """What a phrase does to its sentence."""

    NEGATION = "negation"
    PROHIBITION = "prohibition"
    PERMISSION = "permission"
    FORCE = "force"
    CONDITION = "condition"
    HEDGE = "hedge"


_DENYING = (CueKind.NEGATION, CueKind.PROHIBITION)


@dataclass(frozen=True, slots=True)
class Cue:
    """One phrase in a text, from `start` to `end`.

    `value` is a qualifier and its value ("strength=avoid") for a force, a qualifier's value ("may") for a hedge, the
    sort of a condition ("unless"), and the phrase itself, in small letters, for the others.
    """

    kind: CueKind
    value: str
    start: int
    end: int


_LASTING = (CueKind.CONDITION, "lasting")
"""A sign that does not go away: "goes away" alone would be the sign of something harmless."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """An entry: its words, each as those that fit; None for a gap. `gives` are its kinds with their values.

    A text without any of the words that it `needs` does not hold it; () if that cannot be told.
    """

    words: tuple[tuple[str, ...] | None, ...]
    opens: bool
    gives: tuple[tuple[CueKind, str], ...]
    section: str
    needs: frozenset[str] = frozenset()

    @property
    def is_directive(self) -> bool:
        return self.section in _DIRECTIVE


@dataclass(frozen=True, slots=True)
class _Found:
    """A phrase in a text, from one of its words up to another (left out). It reaches over the words up to `reach`."""

    phrase: _Phrase
    first: int
    end: int
    reach: int

    def covers(self, inner: _Found, kind: CueKind) -> bool:
        """Whether it takes a phrase that lies in its reach out of account. What gives nothing does so to every kind."""
        is_longer = self.end - self.first > inner.end - inner.first
        is_inside = self.first <= inner.first and inner.end <= self.end and is_longer
        if not is_inside and not self.end <= inner.first < inner.end <= self.reach:
            return False
        if not self.phrase.gives or (_LASTING in self.phrase.gives and inner.phrase.is_directive):
            return True
        return self.phrase.is_directive and inner.phrase.is_directive and kind is not CueKind.NEGATION


def _end(words: tuple[tuple[str, ...] | None, ...], text: list[str], at: int) -> int | None:
    for number, fitting in enumerate(words):
        if fitting is None:
            return _end_after_gap(words[number + 1 :], text, at)
        if at >= len(text) or not _fits(text[at], fitting):
            return None
        at += 1
    return at


def _end_after_gap(words: tuple[tuple[str, ...] | None, ...], text: list[str], at: int) -> int | None:
    for start in range(at, at + _MOST_BETWEEN + 1):
        found = _end(words, text, start)
        if found is not None:
            return found
        if start >= len(text) or not text[start]:
            return None
    return None


def _lifted(text: list[str], at: int) -> int:
    """How far a permission reaches: some words on, but not beyond the end of its clause."""
    clause = (number for number in range(at, len(text)) if not text[number])
    return min(at + _LIFTED, next(clause, len(text)))


def _fits(word: str, fitting: tuple[str, ...]) -> bool:
    return word in fitting or word.startswith(_stems(fitting))


@cache
def _stems(fitting: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one[:-1] for one in fitting if one[-1] == "*")


@dataclass(frozen=True)
class _Beginning:
    """The phrases that begin with a word: by the one that follows, by one that must stand somewhere, and all others."""

    by_second: dict[str, list[_Phrase]] = field(default_factory=dict)
    by_need: dict[str, list[_Phrase]] = field(default_factory=dict)
    others: list[_Phrase] = field(default_factory=list)

    def add(self, phrase: _Phrase) -> None:
        second = phrase.words[1] if phrase.words[1:] else None
        if second is not None and not any(word[-1] == "*" for word in second):
            for word in second:
                self.by_second.setdefault(word, []).append(phrase)
        elif phrase.needs:
            for word in phrase.needs:
                self.by_need.setdefault(word, []).append(phrase)
        else:
            self.others.append(phrase)

    def before(self, word: str, there: set[str]) -> list[_Phrase]:
        """Those that may go on with a word, in a text of some words."""
        found = self.others + self.by_second[word] if word in self.by_second else self.others
        for needed in self.by_need.keys() & there if self.by_need else ():
            found = found + self.by_need[needed]
        return found


@dataclass(frozen=True)
class _Cues:
    """The phrases of a language by their first word, or by the first letters of one with any ending.

    `spellings` are words that are read as others: "don't" as "do not". `openers` are words after which a clause begins,
    and `joints` those that begin one. `denials` are the first words of what denies, `denial_stems` their beginnings,
    `denial_parts` letters of which a text that denies holds some. `signs` are words, and beginnings of words, of which
    a text holds one where it holds a cue of a value.
    """

    by_word: Mapping[str, _Beginning] = field(default_factory=dict)
    by_stem: Mapping[str, _Beginning] = field(default_factory=dict)
    spellings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    openers: frozenset[str] = frozenset()
    joints: frozenset[str] = frozenset()
    denials: frozenset[str] = frozenset()
    denial_stems: tuple[str, ...] = ()
    denial_parts: tuple[str, ...] = ()
    signs: Mapping[str, set[str]] = field(default_factory=dict)
    by_any: dict[str, tuple[_Beginning, ...]] = field(default_factory=dict)
    phrases: tuple[_Phrase, ...] = ()

    def may_deny(self, words: Collection[str]) -> bool:
        """Whether a text of these words may deny or forbid: it has a word of each phrase that does."""
        whole, stems = self._denying
        return not whole.isdisjoint(words) or any(word.startswith(stems) for word in words)

    def denies(self, text: str) -> bool:
        """Whether a text denies or forbids something."""
        found = self.in_words(self.words_in(text)[0])
        denials = ((one, kind) for one in found for kind, _ in one.phrase.gives if kind in _DENYING)
        return any(not any(other.covers(one, kind) for other in found) for one, kind in denials)

    @cached_property
    def _denying(self) -> tuple[frozenset[str], tuple[str, ...]]:
        """Words of which each such phrase has one, as they are spelt, and the beginnings of words.

        They are those that deny alone, such as "not", and the longest of every phrase without one: few texts have any.
        """
        phrases = [one.words for one in self.phrases if any(kind in _DENYING for kind, _ in one.gives)]
        rare = {word for words in phrases if len(words) == 1 for word in words[0] or ()}
        for words in phrases:
            if not any(fitting and rare.issuperset(fitting) for fitting in words):
                rare.update(max(filter(None, words), key=lambda fitting: min(map(len, fitting))))
        spelt = {word for word, parts in self.spellings.items() if not rare.isdisjoint(parts)}
        return frozenset(rare | spelt), _stems(tuple(rare))

    def words_in(self, text: str) -> tuple[list[str], list[int]]:
        """The folded words of a text, "" for what ends a phrase, and the number of each one's token."""
        tokens = _TOKEN.findall(text)
        plain = [token.lower() for token in tokens] if text.isascii() else [_folded(token) for token in tokens]
        if self.spellings.keys().isdisjoint(plain):
            return [word if word[:1].isalnum() else "" for word in plain], [*range(len(plain))]
        words: list[str] = []
        places: list[int] = []
        for number, word in enumerate(plain):
            spelled = self.spellings.get(word)
            if spelled:
                words += spelled
                places += [number] * len(spelled)
            else:
                words.append(word if word[:1].isalnum() else "")  # a sign that nobody sees folds to nothing
                places.append(number)
        return words, places

    def in_words(self, words: list[str]) -> list[_Found]:
        """Every phrase in a text."""
        there, found = set(words), []
        for at, word in enumerate(words):
            begun = self.by_any.get(word)
            if begun is None:
                begun = self._begun(word)
            for one in begun:
                for phrase in one.before(words[at + 1] if at + 1 < len(words) else "", there):
                    if phrase.opens and at and words[at - 1] and words[at - 1] not in self.openers:
                        continue
                    end = _end(phrase.words, words, at)
                    if end is not None:
                        reach = _lifted(words, end) if phrase.section == "lifting" else end
                        found.append(_Found(phrase, at, end, reach))
        return found

    def _begun(self, word: str) -> tuple[_Beginning, ...]:
        """The phrases that a word begins, itself or by its first letters: kept for each word, as most begin none."""
        both = (self.by_word.get(word), self.by_stem.get(word[:_LEAST_STEM]))
        self.by_any[word] = found = tuple(one for one in both if one)
        return found


@lru_cache(maxsize=256)  # a quick look at a sentence comes before its cues
def _words_in(text: str, language: str) -> tuple[list[str], list[int]]:
    return _known(language).words_in(text)


@lru_cache(maxsize=256)  # for the cues of a sentence, and for each of its clauses
def _spans_in(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _TOKEN.finditer(text)]


@lru_cache(maxsize=10_000)
def _folded(token: str) -> str:
    return fold(token).replace("’", "'")


def has_cues(language: str) -> bool:
    """Whether there are cues for a language, or for the language without its country."""
    return (_FOLDER / f"{primary(language)}.txt").exists()


@lru_cache(maxsize=4096)  # a claim's sentence is asked for by each rule
def cues_in(text: str, language: str) -> tuple[Cue, ...]:
    """The cues in a text, in order; () for a language without cues.

    >>> [(cue.kind.value, cue.value) for cue in cues_in("You need not avoid it.", "en")]
    [('permission', 'need not'), ('force', 'advice=allowed'), ('negation', 'not')]
    """
    known = _known(primary(language))
    words, places = _words_in(text, primary(language))
    phrases = known.in_words(words)
    if not phrases:
        return ()
    spans = _spans_in(text)
    found = set()
    for one in phrases:
        around = [other for other in phrases if other.first <= one.first and one.end <= other.reach]
        start, end = spans[places[one.first]][0], spans[places[one.end - 1]][1]
        for kind, value in one.phrase.gives:
            if len(around) == 1 or not any(other.covers(one, kind) for other in around):
                found.add(Cue(kind, value or " ".join(words[one.first : one.end]), start, end))
    return tuple(sorted(found, key=lambda cue: (cue.start, cue.end, _ORDER[cue.kind], cue.value)))


def may_hold(text: str, language: str, values: Iterable[str]) -> bool:
    """Whether a text has a word that the cues of some values cannot do without: a quick look, as `may_deny`.

    >>> may_hold("Not unless you ask.", "en", ["unless"]), may_hold("Not at all.", "en", ["unless"])
    (True, False)
    """
    exact, stems, parts = _signs_of(primary(language), tuple(values))
    if not _has_any(text, parts):
        return False
    words = _words_in(text, primary(language))[0]
    return not exact.isdisjoint(words) or (bool(stems) and any(word.startswith(stems) for word in words))


@cache
def _signs_of(language: str, values: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """The words, and the beginnings of words, that some values cannot do without, and letters that both need."""
    known = _known(language)
    signs = {word for value in values for word in known.signs.get(value, ())}
    stems = {word for word in signs if word[-1] == "*"}
    return frozenset(signs - stems), tuple(sorted(stem[:-1] for stem in stems)), _parts_of(signs, known.spellings)


def _parts_of(words: Collection[str], spellings: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Letters of which a text with one of some words, or with another spelling of one, holds some."""
    plain = {word.rstrip("*") for word in words} | {word for word, told in spellings.items() if {*words} & {*told}}
    stems = tuple(word[:-1] for word in words if word[-1] == "*")
    plain |= {word for word, told in spellings.items() if stems and any(one.startswith(stems) for one in told)}
    return tuple(sorted(one for one in plain if not any(other in one for other in plain - {one})))


def _has_any(text: str, parts: tuple[str, ...]) -> bool:
    """Whether a text holds some letters: most texts do not, and are not parted into words then."""
    folded = text.lower() if text.isascii() else fold(text).replace("’", "'")
    return any(map(folded.__contains__, parts))


def may_deny(text: str, language: str) -> bool:
    """Whether a text has a word that begins a denial: a quick look, before its cues are found.

    >>> may_deny("It isn't painful.", "en"), may_deny("It is painful.", "en")
    (True, False)
    """
    known = _known(primary(language))
    if not _has_any(text, known.denial_parts):
        return False
    words = _words_in(text, primary(language))[0]
    return not known.denials.isdisjoint(words) or any(word.startswith(known.denial_stems) for word in words)


@lru_cache(maxsize=4096)
def denies(text: str) -> bool:
    """Whether a text denies or forbids something, in any language that has cues.

    >>> denies("Who should not have it"), denies("Before the visit")
    (True, False)
    """
    words = {word.replace("’", "'") for word in _TOKEN.findall(fold(text))}
    known = (_known(language) for language in _LANGUAGES)
    return any(one.denies(text) for one in known if one.may_deny(words))  # few may; that took a tenth of the time


@lru_cache(maxsize=4096)
def clause_around(text: str, start: int, end: int, language: str) -> tuple[int, int]:
    """The span of the clause that some words of a text stand in: from what ends one to what ends the next.

    >>> text = "It stings, but it leaves no scars at all."
    >>> text[slice(*clause_around(text, text.index("scars"), text.index("scars") + 5, "en"))].strip()
    'it leaves no scars at all'
    """
    known = _known(primary(language))
    words, places = _words_in(text, primary(language))
    ends = {places[number] for number, word in enumerate(words) if not word or word in known.joints}
    first, last = 0, len(text)
    spans = _spans_in(text)
    for number in sorted(ends):
        before, behind = spans[number]
        if behind <= start:
            first = behind
        elif before >= end:
            last = before
            break
    return first, last


_ORDER = {kind: number for number, kind in enumerate(CueKind)}
_DIRECTIVE = ("prohibition", "permission", "lifting", "force")


@cache
def _known(language: str) -> _Cues:
    """The cues of a language, from its file."""
    path = _FOLDER / f"{language}.txt"
    return cues_of(read_within(path, ENGINE_FILE).decode()) if language.isalpha() and path.exists() else _Cues()


def cues_of(listed: str) -> _Cues:
    """The cues of a file's text. Raises ValueError for a phrase that nothing could be found by."""
    by_word: dict[str, _Beginning] = {}
    by_stem: dict[str, _Beginning] = {}
    denials: set[str] = set()
    phrases: list[_Phrase] = []
    signs: dict[str, set[str]] = {}
    spellings: dict[str, tuple[str, ...]] = {}
    openers: set[str] = set()
    joints: set[str] = set()
    for section, values, entry in entries_of(listed):
        if section == "spellings":
            word, _, parts = entry.partition(" = ")
            spellings[fold(word)] = tuple(fold(parts).split())
        elif section == "openers":
            openers.add(fold(entry))
        elif section == "joints":
            joints.add(fold(entry))
        else:
            phrase = _phrase(section, values, entry)
            phrases.append(phrase)
            for first in _first(phrase, entry):
                key, by = (first[:_LEAST_STEM], by_stem) if first[-1] == "*" else (first, by_word)
                by.setdefault(key, _Beginning()).add(phrase)
            if section == "negation":
                denials |= {*_first(phrase, entry)}
            longest = max((slot for slot in reversed(phrase.words) if slot), key=lambda slot: min(map(len, slot)))
            for value in values:
                signs.setdefault(value, set()).update(longest)
    stems = tuple(first[:-1] for first in denials if first[-1] == "*")
    return _Cues(
        by_word,
        by_stem,
        spellings,
        frozenset(openers),
        frozenset(joints),
        frozenset(denials),
        stems,
        _parts_of(denials, spellings),
        signs,
        phrases=tuple(phrases),
    )


def _phrase(section: str, values: Iterable[str], entry: str) -> _Phrase:
    if any(_JOINT.search(word) and "/" in word for word in entry.split()):
        raise ValueError(f"'{entry}': words that a hyphen joins are several, and none of them is one of several")
    words = [word if word == _GAP else fold(word) for word in _JOINT.sub(" ", entry).split()]
    opens = words[0] == "^"
    fitting = tuple(None if word == _GAP else tuple(word.split("/")) for word in words[opens:])
    behind = fitting[-1] if None in fitting else None
    exact = behind is not None and not any(word[-1] == "*" for word in behind)
    return _Phrase(
        fitting, opens, tuple(_gives(section, values)), section, frozenset(behind or ()) if exact else frozenset()
    )


def _gives(section: str, values: Iterable[str]) -> Iterator[tuple[CueKind, str]]:
    """What an entry gives. One that forbids or permits also has the forces of its list; "harmless" gives nothing."""
    if section == "harmless":
        return
    kind = CueKind.PERMISSION if section == "lifting" else CueKind(section)
    if kind in (CueKind.NEGATION, CueKind.PROHIBITION, CueKind.PERMISSION):
        yield kind, ""
        kind = CueKind.FORCE
    for value in values:
        yield kind, value


def _first(phrase: _Phrase, entry: str) -> tuple[str, ...]:
    first = phrase.words[0]
    if first is None or any(len(word) <= _LEAST_STEM for word in first if word[-1] == "*"):
        raise ValueError(f"'{entry}': a phrase begins with a word, or with {_LEAST_STEM} letters and a *")
    return first
