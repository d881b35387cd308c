"""Where a page names a term without marking it: in which sentence, and what that sentence would claim."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from candour.checks.claim_words import ClaimWords
from candour.checks.opposing import Opposition, opposition
from candour.language.sentences import introduced, sentences
from candour.model.library import Claim, Term
from candour.model.text import Body, Passage
from candour.reading.names import Names

SAFETY_GROUPS = ("contraindications", "preparation", "side_effects", "aftercare")
"""The groups whose claims a sentence must not gainsay, even where nothing in it is marked."""

_FACETS = ("my-health", "my-medicines", "my-skin")


@dataclass(frozen=True, slots=True)
class Unmarked:
    """Some words of a passage that name a term: the sentence around them, with its leads, and where they begin."""

    words: str
    sentence: str


def is_asked_about(term: Term) -> bool:
    """Whether patients are asked about a term: a medicine, an illness, something on the skin."""
    return term.front.kind == "medicine" or term.front.facet in _FACETS


def without_claim(
    named: Mapping[str, str], claims: Collection[Claim], terms: Mapping[str, Term], body: Body
) -> Iterator[str]:
    """The terms to be asked about that only unmarked words of a text name, and of which no claim holds a relative.

    `named` are those that no claim names, with the anchor of the section that does so first. Editors' notes do not
    count.
    """
    sections = {"", *(heading.id for heading in body.headings)}
    held = {one for claim in claims for id in claim.named for one in (id, *wider_of(id, terms))}
    for id, anchor in named.items():
        term = terms.get(id)
        if term and anchor in sections and is_asked_about(term) and not held & {id, *wider_of(id, terms)}:
            yield id


def wider_of(id: str, terms: Mapping[str, Term]) -> set[str]:
    """Everything that contains a term."""
    found: set[str] = set()
    left = [id]
    while left:
        term = terms.get(left.pop())
        new = {*term.front.broader} - found if term else set()
        found |= new
        left += new
    return found


def sentence_naming(id: str, terms: Mapping[str, Term], body: Body) -> tuple[int, tuple[int, int]] | None:
    """The first sentence that names a term outside of marked words and notes: its passage's number, and its span."""
    names, marked = Names([terms[id]]), sorted({mark.text for mark in body.marks}, key=len, reverse=True)
    for number, passage in enumerate(body.passages):
        if passage.kind in ("text", "cell"):
            for start, end in sentences(passage.text):
                if names.in_blocks([_unmarked(passage.text[start:end], marked)]):
                    return number, (start, end)
    return None


def _unmarked(text: str, marked: Collection[str]) -> str:
    """Some words without those that are marked on their page."""
    text = " ".join(text.split())
    for words in marked:
        text = text.replace(words, ".")
    return text


def gainsaid(mention: Unmarked, claims: Collection[Claim], language: str) -> tuple[Claim, Opposition] | None:
    """A claim on a term that an unmarked sentence about it opposes: every claim of its group must be opposed."""
    for group in SAFETY_GROUPS:
        mine = [claim for claim in claims if claim.group == group]
        told = [(one, _opposed(mention, one, language)) for one in mine]
        if mine and all(found for _, found in told):
            claim, found = told[0]
            return claim, found  # type: ignore[return-value]  # none of them is None
    return None


def _opposed(mention: Unmarked, claim: Claim, language: str) -> Opposition | None:
    return opposition(ClaimWords(replace(claim, text=mention.words, sentence=mention.sentence), language))


def mention_in(passage: Passage, start: int, end: int, sentence: tuple[int, int]) -> Unmarked:
    """Some words of a passage with their sentence."""
    whole = " ".join(passage.text[slice(*sentence)].split())
    return Unmarked(" ".join(passage.text[start:end].split()), introduced(passage.leads, whole))
