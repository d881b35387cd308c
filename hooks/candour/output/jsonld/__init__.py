"""What a page is about, in schema.org's vocabulary, for search engines and other machines.

Only what the content states: a review where there was one, a side effect where an article names it. Addresses
are absolute, so they are given only where the site has one. Every type and property that is used here is tested
against schema.org's own definitions (tests/schemaorg).
"""

from __future__ import annotations

from candour.knowledge.survey import Site
from candour.model.library import Article, Term, Translation
from candour.output.jsonld.clinic import details, publisher
from candour.output.jsonld.node import Node, identified, node, script
from candour.output.jsonld.therapy import named, therapy
from candour.output.trail import TERMS, own_page, subject, trail, translation

__all__ = ["Node", "page", "script"]

_LISTS = {"terms/index.html", "treatments/index.html", "sources.html"}
_MEDICAL = ("articles/", "terms/", "treatments/", "compare/")


def page(url: str, title: str, description: str, site: Site) -> Node:
    """The page at `url`: what kind it is, where it stands, what it is about, who publishes it."""
    translated = translation(url, site)
    thing = node(
        _kind(translated.article.url if translated else url),
        url,
        site,
        name=title,
        description=description,
        inLanguage=translated.language if translated else site.imprint.language,
        isPartOf=identified(node("WebSite", "index.html", site, name=site.imprint.name), "#website", site),
        publisher=publisher(site),
        breadcrumb=_breadcrumbs(url, title, site),
    )
    if thing["@type"] == "MedicalWebPage":
        thing["audience"] = node("Patient")
    about = subject(url, site)
    if isinstance(about, Article):
        thing |= _article(about, site) | _versions(about, translated, site)
    elif isinstance(about, Term):
        thing["about"] = _term(about, site)
    elif about:
        thing["about"] = therapy(about, site) if about.url == url else named(about, site)
    elif url == "index.html" and site.settings.clinic:
        thing["about"] = details(site.settings.clinic, site)
    return {"@context": "https://schema.org", **thing}


def _kind(url: str) -> str:
    if url in _LISTS:
        return "CollectionPage"
    return "MedicalWebPage" if url.startswith(_MEDICAL) else "WebPage"


def _breadcrumbs(url: str, title: str, site: Site) -> Node | None:
    above = trail(url, site)
    steps = []
    for number, (name, step) in enumerate([*above, (title, url)], 1):
        address = site.imprint.absolute(step)
        steps.append(node("ListItem", position=number, name=name) | ({"item": address} if address else {}))
    return node("BreadcrumbList", itemListElement=steps) if above else None


def _article(article: Article, site: Site) -> Node:
    """An article is about its treatment, rests on its original, and was reviewed only where that is written."""
    source, review = article.front.source, article.front.review
    treatment = site.library.treatments.get(article.front.treatment)
    thing: Node = {"about": named(treatment, site)} if treatment else {}
    if source.title or source.publisher:
        by = node("Organization", name=source.publisher) if source.publisher else None
        published = source.published and source.published.isoformat()
        thing["isBasedOn"] = node("CreativeWork", name=source.title, publisher=by, datePublished=published)
    if review.status == "reviewed" and review.on:
        thing["lastReviewed"] = review.on.isoformat()
        thing["reviewedBy"] = node("Person", name=review.by, jobTitle=review.role)
    return thing


def _versions(article: Article, translated: Translation | None, site: Site) -> Node:
    """What an original's page says of its translations, and each of them of the original."""
    if translated:
        original = site.library.articles[article.id]
        by = translated.translator and node("Person", name=translated.translator)
        return {"translationOfWork": _version(original, article.url, site.imprint.language, site)} | (
            {"translator": by} if by else {}
        )
    others = site.library.translations.get(article.id, {}).values()
    pages = [_version(one.article, one.url, one.language, site) for one in others]
    return {"workTranslation": pages} if pages else {}


def _version(article: Article, url: str, language: str, site: Site) -> Node:
    return node("MedicalWebPage", url, site, name=article.title, inLanguage=language)


def _term(term: Term, site: Site) -> Node:
    """A term of the A–Z. Not a MedicalCondition: what articles exclude or treat is often none (good health)."""
    name, url = own_page(TERMS)
    names = list(term.front.synonyms)
    terms = node("DefinedTermSet", url, site, name=name)
    return node("DefinedTerm", term.url, site, name=term.label, alternateName=names, inDefinedTermSet=terms)
