"""What search finds: the concept, not the spelling.

Every page provides entries: places to find, each with the names that people type for it. An article
also has its text, found by its words and by every name of what it claims.
`files.py` turns entries into files; `search.js` looks them up and says why it found each.
All values are plain text: the page sets them as text, never as markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from html import unescape

from candour.language.catalogue import name_of
from candour.language.fold import as_one_word, words
from candour.language.sentences import sentence_around
from candour.language.tags import tagged_as, tagged_like, untagged
from candour.model.library import Article, Claim, Term, Translation, Treatment
from candour.output.search.answers import ShortAnswer

ENTRY_KINDS = ("treatment", "patient", "table", "row", "point", "term", "article", "list")
TREATMENT, PATIENT, TABLE, ROW, POINT, TERM, ARTICLE, LIST = ENTRY_KINDS
"""What an entry leads to; the page of results groups them (overrides/candour/search.html)."""

_HEADING = re.compile(r'<h[2-6] id="([^"]*)">(.*?)</h[2-6]>', re.DOTALL)
_NUMBER = re.compile(
    r'<sup id="fnref[^>]*>.*?</sup>|<p class="editors-note__label">.*?</p>|<small class="reference__about">.*?</small>',
    re.DOTALL,
)
"""A note's number, in the text and above the note, and what stands beside a reference: they disturb a sentence."""
_PERMALINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
_INLINE = re.compile(r"</?(?:a|abbr|b|code|em|i|q|small|span|strong|sub|sup)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class TextSection:
    """The text below one heading, one block per line; `anchor` and `heading` are "" for the top of the page."""

    anchor: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class SearchText:
    """A page's running text and the claims in it.

    `claimed` are the folded words of its title, its claims and the names of what it claims (each name also as one
    word, "darkspots", so that a whole name finds its claims); `said` are all other words.
    """

    summary: str
    sections: tuple[TextSection, ...]
    claims: tuple[Claim, ...]
    claimed: frozenset[str]
    said: frozenset[str]


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One place that search can lead to: `anchor` in a page, "" for its top.

    The first of the `names` is shown; the others are what people type for it. `includes` are narrower things, found by
    their names and told as such. The `answer` is shown before the `detail`, and no word of it is looked for.
    `language` is set if the page is not in the site's own. `is_place` is set for a part of the body, or a place where
    one is treated.
    """

    anchor: str
    names: tuple[str, ...]
    kind: str = LIST
    detail: str = ""
    text: SearchText | None = None
    language: str = ""
    includes: tuple[str, ...] = ()
    answer: ShortAnswer = field(default_factory=ShortAnswer)
    is_place: bool = False


def in_its_language(entry: SearchEntry) -> SearchEntry:
    """The entry with the language of its text, where that is another than the site's."""
    return replace(entry, language=entry.language or tagged_as(entry.names[0])) if entry.text else entry


def entry(
    anchor: str, title: str, also: Iterable[str], kind: str, detail: str = "", includes: Sequence[str] = ()
) -> SearchEntry:
    """An entry; each of `also` is a name, or several separated by commas."""
    others = (name.strip() for line in also for name in line.split(","))
    found = tuple(dict.fromkeys(filter(None, (title, *others))))
    return SearchEntry(anchor, found, kind, detail, includes=tuple(includes))


def place_of_term(term: Term, anchor: str, kind: str, answer: ShortAnswer, detail: str = "") -> SearchEntry:
    """A place that tells of a term, found by all of its names, with what is said of it there."""
    found = entry(anchor, term.label, [names(term)], kind, detail, term.front.includes)
    return replace(found, answer=answer, is_place=is_place(term))


def is_place(term: Term) -> bool:
    """Whether it is only where something is, which answers no question alone."""
    return term.front.kind in ("body-area", "place")


def names(thing: Term | Treatment) -> str:
    """Every word that people type for it, those for the options of a choice too."""
    return ", ".join((*thing.front.synonyms, *(thing.front.option_words if isinstance(thing, Term) else ())))


def article(article: Article, terms: Mapping[str, Term], treatment: Treatment | None) -> SearchEntry:
    """An article: found by its text, by the names of what it claims and by any spelling of its treatment."""
    claimed = {claim.term: terms[claim.term] for claim in article.claims if claim.term in terms}
    concepts = [name for term in claimed.values() for name in _all_names(term)]
    titles = [article.title, *(claim.text for claim in article.claims), *concepts, *map(as_one_word, concepts)]
    also = _all_names(treatment) if treatment else []
    return _with_text(article.title, article.front.summary, article.body.html, article.claims, titles, also)


def translation(translation: Translation) -> SearchEntry:
    """A translation, under its language's name: found only by its own words, since the names are its original's."""
    told, language = translation.article, translation.language
    titles = [told.title, *(claim.text for claim in told.claims)]
    entry = _with_text(told.title, told.front.summary, told.body.html, told.claims, titles, [])
    return replace(entry, detail=name_of(language), language=language)


def plain_page(title: str, html: str) -> SearchEntry:
    """A page of the clinic's own that makes no claims, such as the home page."""
    return _with_text(title, "", html, (), [title], [])


def meaning(term: Term) -> str:
    """The first sentence of a term's page."""
    html = term.body.html
    first = text(_HEADING.split(untagged(html))[0]).partition("\n")[0]
    return tagged_like(sentence_around(first, 0, 0), html)


def _all_names(thing: Term | Treatment) -> list[str]:
    return [thing.label if isinstance(thing, Term) else thing.title, *thing.front.synonyms, *thing.front.includes]


def _with_text(
    title: str, summary: str, html: str, claims: tuple[Claim, ...], titles: Iterable[str], also: Iterable[str]
) -> SearchEntry:
    sections = tuple(_sections(html))
    claimed = frozenset(word for line in titles for word in words(line))
    lines = (summary, *also, *(line for section in sections for line in (section.heading, section.text)))
    said = frozenset(word for line in lines for word in words(line)) - claimed
    return SearchEntry("", (title,), ARTICLE, "", SearchText(summary, sections, claims, claimed, said))


def _sections(html: str) -> Iterable[TextSection]:
    parts = _HEADING.split(html)
    yield TextSection("", "", text(parts[0]))
    for anchor, heading, body in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        yield TextSection(anchor, text(_PERMALINK.sub("", heading)), text(body))


def text(html: str) -> str:
    """Plain text, one block per line; words around inline markup stay as they are."""
    text = " ".join(_INLINE.sub("", _NUMBER.sub("", html)).split())
    lines = (" ".join(unescape(line).split()) for line in _TAG.split(text))
    return "\n".join(filter(None, lines))
