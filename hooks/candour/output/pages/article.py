"""An article: its facts panel, its review state, its text, where it is compared, its source."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from html import escape
from itertools import groupby

from candour.knowledge.disagree import Disagreement, Outcome
from candour.knowledge.survey import Site
from candour.language.spoken import spoken
from candour.language.tags import is_tagged
from candour.model.addresses import comparison_url
from candour.model.groups import GROUPS
from candour.model.library import Article, Claim, Library, Translation
from candour.output.about import of_article
from candour.output.notes import labelled
from candour.output.pages.built import Built, Plan
from candour.output.pages.versions import other_versions
from candour.output.render import Renderer
from candour.output.search import entries as search
from candour.output.search.entries import SearchEntry
from candour.wording import points as phrase

_SIGN = '<a class="otherwise"'

ORDER = 10


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """One page for each article."""
    for article in site.library.articles.values():
        yield Plan(article.url, partial(_page, article, site, renderer))


def _page(article: Article, site: Site, renderer: Renderer) -> Built:
    treatment = site.library.treatments.get(article.front.treatment)
    entry = search.article(article, site.library.terms, treatment)
    translation = site.translation_of(article)
    return article_page(article, site, renderer, entry, translation if isinstance(translation, Translation) else None)


def article_page(
    article: Article, site: Site, renderer: Renderer, entry: SearchEntry, translation: Translation | None
) -> Built:
    """The page of an article, in the words of its translation if there is one."""
    library, url = site.library, article.url
    points = _points(article, site)
    treatment = library.treatments.get(article.front.treatment)
    groups = [
        (GROUPS[group], comparison_url(article.front.treatment, group), list(claims))
        for group, claims in groupby(article.claims, key=lambda claim: claim.group)
    ]
    about = of_article(translation or article, site)
    body = labelled(article.body.html, site.settings.written_in if translation else "")
    html = renderer.render(
        "article.html",
        url,
        about=about,
        article=article,
        body=_marked(body, points, renderer.root(url), library),
        translation=translation,
        versions=other_versions(article, site),
        points=list({point.id: point for _, point in points}.values()),
        treatment=treatment,
        groups=groups,
        terms=library.terms,
    )
    return Built(
        url,
        about,
        article.title,
        article.front.summary,
        html,
        [entry],
        article.body.headings,
        article.body.ids,
    )


def _points(article: Article, site: Site) -> list[tuple[Claim, Disagreement]]:
    """The claims of this article on which articles disagree, each with the point."""
    return [
        (claim, point)
        for claim in article.claims
        for point in site.points_of_claim.get((article.id, claim.anchor), ())
        if point.outcome is Outcome.DISAGREE
    ]


def _marked(html: str, points: list[tuple[Claim, Disagreement]], root: str, library: Library) -> str:
    """The body with a sign after the words of each such claim, which links to the point."""
    language = f' lang="{spoken().code}"' if is_tagged(html) else ""
    for claim, point in points:
        start = html.find(f'id="{claim.anchor}"')
        end = html.find("</a>", start) + len("</a>")
        if start < 0 or html.startswith(_SIGN, end):
            continue  # one sign is enough for words that make several claims
        whose = escape(phrase.aside(point, claim, library))
        sign = f'{_SIGN}{language} href="{root}{escape(point.url)}" title="{whose}" aria-label="{whose}">≠</a>'
        html = html[:end] + sign + html[end:]
    return html
