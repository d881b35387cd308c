"""A claim's words and force as HTML, made once: they appear in a table, on a term's page and on an article's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from markupsafe import Markup, escape

from candour.knowledge.voices import Voice
from candour.language.spoken import _
from candour.model.addresses import leads_to_note
from candour.model.groups import GROUPS
from candour.model.library import Article, Claim, Library, Term, label_in
from candour.model.state import Mention
from candour.wording import claims as wording
from candour.wording.sources import kind_in_brief
from candour.wording.voices import agreement, voice_words

_NOTED = ' <span class="noted">⚑ {}</span>'
_FORCE = ' <span class="force">{}</span>'


class ClaimHtml:
    """Fragments of HTML for claims, each escaped when it is made; a build needs them many thousand times."""

    def __init__(self) -> None:
        self._force: dict[tuple[str, str], Markup] = {}
        self._words: dict[tuple[str, str], str] = {}
        self._jump: dict[tuple[str, str], Markup] = {}
        self._whose: dict[str, tuple[str, str]] = {}
        self._noted = _NOTED.format(escape(_("editor’s note")))
        self._denied = _FORCE.format(escape(_("says not")))
        self._labels: dict[str, str] = {}
        self._groups = {id: str(escape(_(group.name))) for id, group in GROUPS.items()}
        # Translators: the name of a link to an article's text, where that names something without a claim about it
        self._in_words = str(escape(_("its text")))
        self._in_note = str(escape(_("an editor’s note")))

    def force(self, claim: Claim, terms: Mapping[str, Term]) -> Markup:
        """How strongly, from when, for whom: "not recommended, “may”"; empty for a plain claim."""
        key = claim.article, claim.anchor
        if key not in self._force:
            words = ", ".join(wording.qualifier_words(claim, partial(label_in, terms)))
            self._force[key] = Markup(_FORCE.format(escape(words)) if words else "")
        return self._force[key]

    def words(self, claim: Claim, terms: Mapping[str, Term], root: str) -> Markup:
        """The marked words as a link to their place, their force, and a sign if a note is beside them."""
        key = claim.article, claim.anchor
        if key not in self._words:
            noted = self._noted if claim.note else ""
            self._words[key] = f'{escape(claim.url)}">{escape(claim.text)}</a>{self.force(claim, terms)}{noted}'
        return Markup(f'<a class="words" href="{root}{self._words[key]}')

    def elsewhere(self, mention: Mention, term: str, terms: Mapping[str, Term], root: str) -> Markup:
        """Links to where else an article speaks of a term: by groups, by related terms, or to its text."""
        links: dict[str, str] = {}
        for claim in (*mention.own, *mention.narrower):
            links.setdefault(
                self._groups[claim.group] if claim.term == term else self._label(claim.term, terms), claim.url
            )
        if mention.words:
            links[self._in_note if leads_to_note(mention.words) else self._in_words] = mention.words
        return Markup(
            ", ".join(f'<a class="elsewhere" href="{root}{escape(url)}">{name}</a>' for name, url in links.items())
        )

    def _label(self, term: str, terms: Mapping[str, Term]) -> str:
        if term not in self._labels:
            self._labels[term] = str(escape(terms[term].label if term in terms else term))
        return self._labels[term]

    def voices(self, heard: Iterable[Voice], library: Library, href: str) -> Markup:
        """Each voice as a link to where its claims stand, with how many articles it has."""
        address = escape(href)
        parts = ((escape(voice_words(voice)), escape(agreement(voice, library))) for voice in heard)
        return Markup(
            "\n".join(
                f'<span class="said"><a class="words" href="{address}">{words}</a> <small>{count}</small></span>'
                for words, count in parts
            )
        )

    def whose(self, claim: Claim, article: Article, root: str) -> Markup:
        """Whose words a claim's sentence is in, with a link to it, and how far they can be trusted.

        "in our words, from How it works (an advert, not reviewed)"
        """
        if article.id not in self._whose:
            front = article.front
            is_ours = front.source.rights == "facts-only"  # it may not be quoted
            told = _("in our words, from %(article)s", article="|") if is_ours else _("from %(article)s", article="|")
            before, after = (str(escape(part)) for part in told.split("|", 1))
            kind = kind_in_brief(front.source.kind) if front.source.kind else ""
            state = _("reviewed") if front.review.status == "reviewed" else _("not reviewed")
            trust = escape(", ".join(filter(None, (kind, state))))
            self._whose[article.id] = before, f'">{escape(article.title)}</a>{after} ({trust})'
        before, rest = self._whose[article.id]
        return Markup(f'{before}<a href="{root}{escape(claim.url)}{rest}')

    def jump(self, claim: Claim, terms: Mapping[str, Term]) -> Markup:
        """The claim's term as a link to its words in the same page, with its force."""
        key = claim.article, claim.anchor
        if key not in self._jump:
            label = terms[claim.term].label if claim.term in terms else claim.term
            denied = self._denied if claim.is_denied else ""
            link = f'<a href="#{escape(claim.anchor)}">{escape(label)}</a>'
            self._jump[key] = Markup(f"{link}{denied}{self.force(claim, terms)}")
        return self._jump[key]
