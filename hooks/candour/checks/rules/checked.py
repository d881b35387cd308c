"""The arguments of a rule's check, and its results.

A page's own words are its *pieces*: title, summary, label, and the passages of the body. Claims, the targets
of marks, code and addresses are not pieces: a rule on language only looks at our prose.
"""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from candour.checks import phrases
from candour.checks.amounts import amounts_of, words_beside
from candour.checks.claim_words import ClaimWords
from candour.checks.phrases import Phrase
from candour.language.sentences import introduced, sentence_at
from candour.language.spoken import primary
from candour.language.unseen import has_unseen, without_unseen_with_places
from candour.model.folders import translated
from candour.model.front import (
    AnyTranslationFront,
    ArticleHead,
    NoteReference,
    OwnHead,
    Review,
    TermFront,
    TermTranslationFront,
    TranslationFront,
    TreatmentFront,
)
from candour.model.library import Article, Claim, InOtherWords, Library, Term, Treatment, as_words
from candour.model.marks import Mark
from candour.model.settings import Settings
from candour.model.text import Body
from candour.problem import Mend
from candour.reading.front_matter import Page, ValuePath
from candour.reading.link_places import place_of
from candour.reading.names import Names
from candour.reading.places import Places
from candour.reading.term_hints import TermHints
from candour.reading.translation import Original

AnyFront = ArticleHead | TermFront | TreatmentFront | AnyTranslationFront | OwnHead

WithNames = Term | InOtherWords[TermTranslationFront]
"""What has a label and other names."""

_END = "\0"
"""Separates two pieces. No page holds it, so no phrase can reach from one piece into the next."""


@dataclass(frozen=True, slots=True, order=True)
class RuleFinding:
    """A rule's finding: where, what is wrong, and the words that it is about (none if it is the whole page).

    `fix` is what to write instead of the value there, if that is known; `mends` are that as changes of the text.
    `twin` is the same as seen from the other page, where two together make it.
    """

    path: str
    line: int
    column: int
    message: str
    words: str = ""
    fix: str = ""
    mends: tuple[Mend, ...] = ()
    twin: RuleFinding | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a page's own words. `where` is a value of the front matter, or a passage by its number."""

    text: str
    kind: Literal["title", "summary", "label", "advice", "heading", "text", "cell", "note", "picture"]
    where: ValuePath | int
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """Some words of a piece."""

    piece: Piece
    start: int
    end: int

    @property
    def words(self) -> str:
        return " ".join(self.piece.text[self.start : self.end].split())

    @property
    def sentence(self) -> tuple[int, int]:
        """The span of the sentence that the words are in, or begin in."""
        return sentence_at(self.piece.text, self.start)

    @property
    def is_noted(self) -> bool:
        """Whether the sentence holds the number of an editor's note, or ends with one."""
        start, end = self.sentence
        closed = start + len(self.piece.text[start:end].rstrip())
        return any(start < note <= closed for note in self.piece.notes)


@dataclass(frozen=True, slots=True)
class Decision:
    """A review or a position: the day of the decision, and the day when the next is due. `path` leads to it."""

    path: ValuePath
    what: str
    on: datetime.date
    due: datetime.date


@dataclass(frozen=True, slots=True)
class Jargon:
    """A term's names that patients may not know, and its plain names."""

    term: str
    words: tuple[Phrase, ...]
    plain_words: tuple[str, ...]
    language: str

    @property
    def plain(self) -> tuple[Phrase, ...]:
        """Its plain names, as they are looked for beside the jargon."""
        return phrases.phrases(self.plain_words, self.language)


@dataclass(frozen=True)
class HeldAgainst:
    """What rules check every page against: the clinic's settings, the vocabulary, the ids of all treatments.

    `terms` are the project's own and the concepts that may become terms. `left_out` are the ids of terms whose pages
    cannot be read. Referring to them is no mistake. `terms_in` are the words of terms in each language of translations.
    """

    settings: Settings = field(default_factory=Settings)
    terms: Mapping[str, Term] = field(default_factory=dict)
    treatments: Collection[str] = ()
    left_out: Collection[str] = ()
    terms_in: Mapping[str, Mapping[str, InOtherWords[TermTranslationFront]]] = field(default_factory=dict)

    @cached_property
    def hints(self) -> TermHints:
        """What an unknown term may mean."""
        return TermHints(self.terms)

    @cached_property
    def jargon(self) -> Mapping[str, tuple[Jargon, ...]]:
        """The names of every term that has both kinds, by language."""
        named: Mapping[str, Mapping[str, WithNames]] = {self.settings.written_in: self.terms, **self.terms_in}
        return {
            language: tuple(jargon for term in terms.values() if (jargon := _jargon(term.id, term.front, language)))
            for language, terms in named.items()
        }

    @cached_property
    def _names(self) -> dict[tuple[str, str], tuple[tuple[str, str], ...]]:
        return {}

    def names_of(self, term: str, language: str) -> tuple[tuple[str, str], ...]:
        """The names of a term in a language in small letters, hyphens as spaces, each after its longest word."""
        if (term, language) not in self._names:
            told = self.terms_in.get(language, {}) if language != self.settings.written_in else {}
            front = told[term].front if term in told else self.terms[term].front
            plain = [_plain(name) for name in (front.label, *front.synonyms)]
            worded = ((phrases.words_of(name), name) for name in plain)  # a name may be signs alone, which is told
            self._names[term, language] = tuple((max(words, key=len), name) for words, name in worded if words)
        return self._names[term, language]

    @cached_property
    def _vocabularies(self) -> dict[str, Names]:
        return {}

    def names_in(self, language: str) -> Names:
        """The names of all terms in a language, made when they are first asked for."""
        if language not in self._vocabularies:
            told = self.terms_in.get(language, {}) if language != self.settings.written_in else {}
            self._vocabularies[language] = Names(_in_words(self.terms.values(), told))
        return self._vocabularies[language]

    @cached_property
    def by_needle(self) -> Mapping[str, Mapping[str, Collection[int]]]:
        """The places in `jargon` by a word that a page then holds, for each language; "" stands for any page."""
        found: dict[str, dict[str, set[int]]] = {}
        for language, listed in self.jargon.items():
            places = found.setdefault(language, {"": set()})
            for number, jargon in enumerate(listed):
                for phrase in jargon.words:
                    places.setdefault("" if phrase.is_within else phrase.needle, set()).add(number)
        return found


def _in_words(terms: Iterable[Term], told: Mapping[str, InOtherWords[TermTranslationFront]]) -> Iterator[Term]:
    """Terms with the names that they have in another language, where it has any for them."""
    for term in terms:
        if term.id in told:
            front = told[term.id].front
            names = {"label": front.label, "synonyms": front.synonyms, "includes": front.includes}
            yield replace(term, front=term.front.model_copy(update=names))
        else:
            yield term


_SPACES = str.maketrans("-–‑\n", "    ")


def _plain(text: str) -> str:
    """A text in small letters, its hyphens and line breaks as spaces; places stay as they are."""
    return phrases.small(text).translate(_SPACES)


def _jargon(term: str, front: TermFront | TermTranslationFront, language: str) -> Jargon | None:
    called = {word.casefold() for word in front.jargon}
    plain = tuple(name for name in (front.label, *front.synonyms) if name.casefold() not in called)
    if not called or not plain:
        return None
    spoken = primary(language)
    return Jargon(term, phrases.phrases(front.jargon, spoken), plain, spoken)


@dataclass(frozen=True)
class CheckedPage:
    """One page of the library, and what it is checked against.

    `claims` are an article's, or those that a translation has words for. `original` is what a translation is compared
    with, if that is possible. `named` are the terms that an article's text names without a claim that does, each with
    the anchor of the first section that it is named in.
    """

    page: Page
    front: AnyFront
    body: Body
    common: HeldAgainst = field(default_factory=HeldAgainst)
    claims: tuple[Claim, ...] = ()
    original: Original[Article] | Original[Term] | Original[Treatment] | None = None
    named: Mapping[str, str] = field(default_factory=dict)

    @property
    def settings(self) -> Settings:
        return self.common.settings

    @cached_property  # each rule asks for it
    def language(self) -> str:
        """The page's language: a translation's own ("" if translations into it are impossible), or the originals'."""
        translation = translated(self.page.path)
        if isinstance(self.front, OwnHead):
            folder = self.page.path.split("/")[1]
            return folder if folder in self.settings.translated_into else self.settings.language
        if translation is None:
            return self.settings.written_in
        return translation[0] if translation[0] in self.settings.translated_into else ""

    @property
    def review(self) -> Review | None:
        """What an article or a translation says about its review."""
        return self.front.review if isinstance(self.front, ArticleHead | TranslationFront) else None

    @property
    def references(self) -> tuple[NoteReference, ...]:
        """What its notes may cite: a translation cites its original's references."""
        if isinstance(self.front, ArticleHead):
            return self.front.references
        return self.original.references if self.original else ()

    @property
    def reviews(self) -> Iterator[Decision]:
        """The review, if it has both dates."""
        review = self.review
        if review and review.status == "reviewed" and review.on and review.due:
            yield Decision(("review",), "the review", review.on, review.due)

    @property
    def positions(self) -> Iterator[Decision]:
        """A treatment's positions."""
        if isinstance(self.front, TreatmentFront):
            for index, position in enumerate(self.front.positions):
                what = f"the position on '{position.point}'"
                yield Decision(("positions", index), what, position.on, position.due)

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """All of the page's own words, in reading order."""
        front = self.front
        pieces = []
        if isinstance(front, TermFront | TermTranslationFront):
            pieces.append(Piece(front.label, "label", ("label",)))
        elif isinstance(front, OwnHead):
            pieces += [Piece(front.title, "title", ("title",)), Piece(front.summary, "summary", ("description",))]
        else:
            pieces += [Piece(front.title, "title", ("title",)), Piece(front.summary, "summary", ("summary",))]
        if isinstance(front, TreatmentFront):
            for index, position in enumerate(front.positions):
                pieces.append(Piece(position.advice, "advice", ("positions", index, "advice")))
        for number, passage in enumerate(self.body.passages):
            pieces.append(Piece(passage.text, passage.kind, number, passage.notes))
        return tuple(pieces)

    @property
    def jargon(self) -> list[Jargon]:
        """The jargon of the page's language that the page may hold, so that most of it costs nothing."""
        places = self.common.by_needle.get(self.language, {})
        near = {number for word in places.keys() & {*self._words, ""} for number in places[word]}
        listed = self.common.jargon.get(self.language, ())
        return [listed[number] for number in sorted(near)]

    @cached_property
    def _seen(self) -> tuple[str, list[int] | None]:
        """All pieces without what nobody sees, and the places of what is left if that is not all."""
        text = _END.join(piece.text for piece in self.pieces)
        return without_unseen_with_places(text) if has_unseen(text) else (text, None)

    @cached_property
    def _text(self) -> str:
        return phrases.small(self._seen[0])

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(phrases.words_of(self._text))

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0]
        for piece in self.pieces:
            starts.append(starts[-1] + len(piece.text) + len(_END))
        return starts

    @cached_property
    def _places(self) -> Places:
        return Places(self.page, self.body.passages)

    def find(self, sought: tuple[Phrase, ...]) -> Iterator[Spot]:
        """The spots of phrases in the page's own words, without editor's notes."""
        for start, end in map(self._as_typed, phrases.find_phrases(sought, self._text, self._words)):
            number = bisect_right(self._starts, start) - 1
            piece = self.pieces[number]
            if piece.kind != "note":
                yield Spot(piece, start - self._starts[number], end - self._starts[number])

    def listed(self, code: str) -> Iterator[Spot]:
        """The spots of the words that are listed for a rule in the page's language.

        An article reports what its source says, even if it is doubtful. Such words may stay if the
        sentence has an editor's note. On the clinic's own pages they may not.
        """
        sought = phrases.phrases(self.settings.listed(code, self.language), primary(self.language))
        for spot in self.find(sought):
            if not (self._reports and spot.is_noted):
                yield spot

    def _as_typed(self, span: tuple[int, int]) -> tuple[int, int]:
        """A span of what is seen as a span of the pieces."""
        places = self._seen[1]
        return (places[span[0]], places[span[1] - 1] + 1) if places else span

    @property
    def _reports(self) -> bool:
        """Whether the page reports what a source says, in any language."""
        return isinstance(self.front, ArticleHead | TranslationFront)

    def unless_noted(self, spot: Spot) -> str:
        """The end of a message about words in an article's text: what to do if the source says so."""
        takes_notes = self._reports and isinstance(spot.piece.where, int)
        return "; where the source says it, add an editor's note in the sentence" if takes_notes else ""

    def at(self, spot: Spot, message: str) -> RuleFinding:
        """A finding at a spot."""
        where = spot.piece.where
        place = self._places.of(where, spot.start) if isinstance(where, int) else self.page.place(where)
        return RuleFinding(self.page.path, *place, message, spot.words)

    def at_words(self, claim: Claim, message: str) -> RuleFinding:
        """A finding at the words of one of the page's claims."""
        mark = next(mark for mark in self._marks[claim.sentence] if _is_of(mark, claim))
        place = place_of(self.page, mark.href, mark.occurrence)
        return RuleFinding(self.page.path, *place, message, claim.sentence)

    @cached_property
    def worded(self) -> tuple[ClaimWords, ...]:
        """The claims to hold against their words. A translation that is out of date has the words of other claims."""
        original = self.original
        if original and isinstance(self.front, TranslationFront) and not original.is_told_by(self.front):
            return ()
        return tuple(ClaimWords(claim, self.language, self._options(claim.term)) for claim in self.claims if claim.text)

    def _options(self, term: str) -> Mapping[str, Sequence[str]]:
        """The options of a term, with their words in the page's language."""
        known = self.common.terms.get(term)
        if known is None or not known.front.options:
            return {}
        told = self.common.terms_in.get(self.language, {}).get(term)
        own = (told.front.options or {}) if told else {}
        if self.language != self.settings.written_in:
            return {option: own.get(option, ()) for option in known.front.worded}
        return {option: (as_words(option), *words) for option, words in known.front.worded.items()}

    def is_marked(self, sentence: str, words: str) -> bool:
        """Whether some words of a sentence are marked, for whatever claim."""
        sought = phrases.small(words)
        return any(sought in phrases.small(mark.text) for mark in self._marks.get(sentence, ()))

    @cached_property
    def _marks(self) -> Mapping[str, Sequence[Mark]]:
        """The page's marks, by the sentences that they stand in."""
        found: dict[str, list[Mark]] = {}
        for mark in self.body.marks:
            found.setdefault(mark.sentence, []).append(mark)
        return found

    def names_itself(self, claim: Claim) -> bool:
        """Whether the marked words of a claim hold a name of its term: a quick look."""
        words = _plain(claim.text)
        return any(name in words for _, name in self.common.names_of(claim.term, self.language))

    def naming(self, term: str) -> Iterator[Spot]:
        """The spots in the page's own words, without notes, that name a term."""
        for needle, name in self.common.names_of(term, self.language):
            if needle in self._words:
                yield from self._occurrences(name)

    def _occurrences(self, name: str) -> Iterator[Spot]:
        text, at = self._without_hyphens, -1
        while (at := text.find(name, at + 1)) >= 0:
            end = at + len(name)
            if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
                start, stop = self._as_typed((at, end))
                number = bisect_right(self._starts, start) - 1
                piece = self.pieces[number]
                if piece.kind != "note":
                    yield Spot(piece, start - self._starts[number], stop - self._starts[number])

    @cached_property
    def _without_hyphens(self) -> str:
        return _plain(self._text)

    def around(self, claim: Claim) -> Iterator[str]:
        """The words of the paragraph or item that one of the page's claims has its words in."""
        for text, lead in self._introduced:
            if claim.sentence.startswith(lead) and claim.sentence.removeprefix(lead) in text:
                yield text

    @cached_property
    def _introduced(self) -> Sequence[tuple[str, str]]:
        """The words of each paragraph or item on one line, and what introduces them."""
        return [(" ".join(passage.text.split()), introduced(passage.leads, "")) for passage in self.body.passages]

    @cached_property  # two rules ask for them
    def amounts(self) -> tuple[tuple[Claim, str, str], ...]:
        """Each amount of a claim, by its qualifier, that its words do not give, and the other that they give or ""."""
        claims = [words.claim for words in self.worded]
        beside = (
            (claim, key, words_beside(quantity, (claim.text, claim.sentence), self.around(claim), self.language))
            for claim in claims
            for key, quantity in amounts_of(claim)
        )
        return tuple((claim, key, told) for claim, key, told in beside if told is not None)

    def at_value(self, path: ValuePath, message: str, fix: str = "", mend: str = "") -> RuleFinding:
        """A finding at a value of the front matter, and what to write there: `fix` tells it, `mend` is sure."""
        mends = self.page.mends(path, mend) if mend else ()
        return RuleFinding(self.page.path, *self.page.place(path), message, fix=fix, mends=mends)


def _is_of(mark: Mark, claim: Claim) -> bool:
    """Whether a mark holds the words of a claim."""
    names = any(target.group == claim.group and target.term == claim.term for target in mark.targets)
    return names and (mark.text, mark.sentence) == (claim.text, claim.sentence)


@dataclass(frozen=True)
class CheckedLibrary:
    """All pages together. `page_of` reads a page again: only a finding needs it, for its place.

    `bodies` are the bodies of all pages of the library, by path. `files` are all paths that a link may lead
    to. `hints` tell what an unknown term may mean. `left_out` are the ids of terms whose pages cannot be read.
    `flawed` are the paths of terms whose options have their own problem. Unless it `is_settled`, there are errors that
    may hide what is used.
    """

    library: Library
    bodies: Mapping[str, Body]
    files: Collection[str]
    page_of: Callable[[str], Page]
    hints: TermHints
    left_out: Collection[str] = ()
    flawed: Collection[str] = ()
    is_settled: bool = True

    @property
    def terms_by_language(self) -> list[list[WithNames]]:
        """All terms that have a page, with their words in one language, for each language.

        The vocabulary's have no page that could be mended.
        """
        translated = (terms.values() for terms in self.library.terms_in.values())
        everywhere: list[Collection[WithNames]] = [self.library.terms.values(), *translated]
        return [[term for term in terms if term.path] for terms in everywhere]

    @property
    def own_terms(self) -> Iterator[Term]:
        """The terms that have a page in docs/terms/."""
        return (term for term in self.library.terms.values() if term.path)

    def at_value(self, path: str, where: ValuePath, message: str, *, key: bool = False) -> RuleFinding:
        """A finding at a value of a page's front matter, or at its key."""
        return RuleFinding(path, *self.page_of(path).place(where, key), message)
