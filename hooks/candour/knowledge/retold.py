"""A library as readers of one language meet it: in its words where there are such, and marked where there are none.

Ids, anchors and claims are the same in every language. Whatever is not translated carries the language that it is
written in (language/tags.py), so that a page can say so.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from candour.language.tags import tagged
from candour.model.addresses import in_language
from candour.model.front import NoteReference, TermTranslationFront, TreatmentTranslationFront
from candour.model.library import Article, Claim, InOtherWords, Library, OwnPage, Term, Translation, Treatment
from candour.model.settings import Settings
from candour.model.text import Body, moved


def retold(library: Library, language: str, settings: Settings) -> Library:
    """The library in the words of a language. Each page that is out of date and lacks claims stays as it is written."""
    words = _Words(settings.written_in, language, language == settings.language)
    terms, treatments = library.terms_in.get(language, {}), library.treatments_in.get(language, {})
    translations = {id: others[language] for id, others in library.translations.items() if language in others}
    told = replace(
        library,
        articles={id: words.article(article, translations.get(id)) for id, article in library.articles.items()},
        terms={id: words.term(term, terms.get(id)) for id, term in library.terms.items()},
        concepts={id: words.term(term, terms.get(id)) for id, term in library.concepts.items()},
        treatments={id: words.treatment(one, treatments.get(id)) for id, one in library.treatments.items()},
        translations={id: words.translations(others) for id, others in library.translations.items()},
        always_asked={
            question: {id: words.reference(one) for id, one in asked.items()}
            for question, asked in library.always_asked.items()
        },
    )
    hidden = _hidden(library, language) if words.is_own else set()
    return replace(told, own_pages=tuple(_own_pages(told, hidden)))


def _hidden(library: Library, language: str) -> set[tuple[str, str]]:
    """The texts that no page of a site in its own language shows: addresses, with the languages of translations."""
    terms, treatments = library.terms_in.get(language, {}), library.treatments_in.get(language, {})
    lacking = (others[language] for others in library.translations.values() if language in others)
    return {
        *((library.terms[id].url, "") for id, one in terms.items() if one.body.html and id in library.terms),
        *(
            (library.treatments[id].url, "")
            for id, one in treatments.items()
            if one.body.html and id in library.treatments
        ),
        *((one.article.url, language) for one in lacking if not one.whole),
    }


def _own_pages(told: Library, hidden: Collection[tuple[str, str]]) -> Iterator[OwnPage]:
    """The pages that name terms and are shown, with the titles that they have here."""
    titles = {term.url: term.label for term in told.terms.values()}
    titles |= {treatment.url: treatment.title for treatment in told.treatments.values()}
    for page in told.own_pages:
        if (page.url, page.language) not in hidden:
            yield page if page.language else replace(page, title=titles.get(page.url, page.title))


@dataclass(frozen=True, slots=True)
class _Words:
    """Puts things into the words of a language; what has none is marked as `written`.

    In the site's own language (`is_own`), translations stand at the addresses of their originals.
    """

    written: str
    language: str
    is_own: bool

    def mark(self, text: str) -> str:
        return tagged(text, self.written)

    def mark_if(self, text: str | None) -> str | None:
        return text and self.mark(text)

    def mark_all(self, texts: Iterable[str]) -> tuple[str, ...]:
        return tuple(map(self.mark, texts))

    def marked(self, body: Body) -> Body:
        headings = tuple(replace(heading, text=self.mark(heading.text)) for heading in body.headings)
        return replace(body, html=self.mark(body.html), headings=headings)

    def body(self, thing: Term | Treatment, told: InOtherWords[Any] | None) -> Body:
        """The text of a translation, or else of its original, for the page that shows it."""
        if told is None:
            return self.marked(thing.body)
        if told.body.html:
            return self.in_place(told.body, thing.url)
        here = thing.url if self.is_own else in_language(self.language, thing.url)
        return self.marked(replace(thing.body, html=moved(thing.body.html, thing.url, here)))

    def in_place(self, body: Body, url: str) -> Body:
        """A translation's text for the page that shows it."""
        if not self.is_own:
            return body
        html = moved(body.html, in_language(self.language, url), url, self.language)
        return replace(body, html=html)

    def term(self, term: Term, told: InOtherWords[TermTranslationFront] | None) -> Term:
        front = term.front
        if told is None:
            own = {key: self.mark_if(getattr(front, key)) for key in ("label", "me", "act", "step", "ask")}
            names = {key: self.mark_all(getattr(front, key)) for key in ("synonyms", "includes", "jargon")}
        else:
            own = {key: getattr(told.front, key) for key in ("label", "me", "act", "step", "ask")}
            names = {key: getattr(told.front, key) for key in ("synonyms", "includes", "jargon")}
        words = (told and told.front.options) or {}
        own_words = {option: self.mark_all((term.option(option), *said)) for option, said in front.worded.items()}
        labels = {option: words.get(option, said)[0] for option, said in own_words.items()}
        options = {option: words.get(option, said[1:]) for option, said in own_words.items()}
        changed = front.model_copy(update={**own, **names, "options": options or front.options})
        return replace(term, front=changed, body=self.body(term, told), option_labels=labels)

    def treatment(self, treatment: Treatment, told: InOtherWords[TreatmentTranslationFront] | None) -> Treatment:
        front = treatment.front
        positions = tuple(
            one.model_copy(update={"advice": self.mark(one.advice), "role": self.mark(one.role)})
            for one in front.positions
        )
        if told is None:
            own = {"title": self.mark(front.title), "summary": self.mark(front.summary)}
            names = {key: self.mark_all(getattr(front, key)) for key in ("synonyms", "includes")}
        else:
            own = {"title": told.front.title, "summary": told.front.summary}
            names = {key: getattr(told.front, key) for key in ("synonyms", "includes")}
        changed = front.model_copy(update={**own, **names, "positions": positions})
        return replace(treatment, front=changed, body=self.body(treatment, told))

    def article(self, article: Article, translation: Translation | None) -> Article:
        """An article in the words of a translation that has some for every claim."""
        if translation and translation.whole:
            told = replace(translation.article, body=self.in_place(translation.article.body, article.url))
            return self.told(replace(told, named=self._sections(article.named, told.body)))
        return self.told(
            replace(
                article,
                front=article.front.model_copy(update=self._head(article)),
                body=self.marked(article.body),
                claims=tuple(
                    replace(
                        claim,
                        text=self.mark(claim.text),
                        sentence=self.mark(claim.sentence),
                        note=self.mark_if(claim.note),
                    )
                    for claim in article.claims
                ),
            )
        )

    def _sections(self, named: Mapping[str, str], body: Body) -> Mapping[str, str]:
        """Where a page names terms, if it shows another text: a section that this one lacks is its top."""
        return {id: anchor if anchor in body.ids else "" for id, anchor in named.items()} if self.is_own else named

    def _head(self, article: Article) -> Mapping[str, object]:
        front = article.front
        review = front.review.model_copy(update={"role": self.mark_if(front.review.role)})
        return {"title": self.mark(front.title), "summary": self.mark(front.summary), "review": review}

    def reference(self, reference: NoteReference) -> NoteReference:
        """What the vocabulary cites, with its title as published."""
        return reference.model_copy(update={"title": self.mark(reference.title)})

    def translations(self, others: Mapping[str, Translation]) -> Mapping[str, Translation]:
        return {language: replace(one, article=self.told(one.article)) for language, one in others.items()}

    def told(self, article: Article) -> Article:
        """An article, or its translation: what no translation has words for is marked."""
        front = article.front
        source = front.source.model_copy(
            update={"title": self.mark_if(front.source.title), "about": self.mark_if(front.source.about)}
        )
        removed = tuple(one.model_copy(update={"what": self.mark(one.what)}) for one in front.removed)
        claims = tuple(self.claim(claim) for claim in article.claims)
        return replace(article, front=front.model_copy(update={"source": source, "removed": removed}), claims=claims)

    def claim(self, claim: Claim) -> Claim:
        """A claim with its condition marked, which stands in the words of the original."""
        condition = claim.word("condition")
        return replace(claim, said={**claim.said, "condition": self.mark(condition)}) if condition else claim
