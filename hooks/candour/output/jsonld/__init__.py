"""What a page is about, in schema.org's vocabulary, for search engines and other machines.

It contains only what the content states: a review if there was one, a side effect if an article names it. Addresses
are absolute, so they are given only if the site has one. Every type and property used here is tested against
schema.org's own definitions (tests/schemaorg).
"""

from __future__ import annotations

from candour.knowledge.survey import Site
from candour.language.tags import tagged_as, untagged
from candour.model.addresses import HOME, TERMS
from candour.model.clinic import Clinic
from candour.model.library import Article, Term, Translation, Treatment
from candour.output.about import About, own_name
from candour.output.jsonld.clinic import details, publisher
from candour.output.jsonld.node import Node, identified, node, script
from candour.output.jsonld.therapy import named, therapy
from candour.wording.sources import kind as source_kind

__all__ = ["Node", "page_node", "script"]


def page_node(url: str, about: About, title: str, description: str, site: Site) -> Node:
    """The page at `url`: its type, its place in the site, what it is about, who publishes it."""
    thing = node(
        about.type,
        url,
        site,
        name=title,
        description=description,
        inLanguage=_language(about, site),
        isPartOf=identified(node("WebSite", HOME, site, name=site.imprint.name), "#website", site),
        publisher=publisher(site),
        breadcrumb=_breadcrumbs(url, about, title, site),
    )
    if thing["@type"] == "MedicalWebPage":
        thing["audience"] = node("Patient")
    return {"@context": "https://schema.org", **thing, **_told(url, about, site)}


def _language(about: About, site: Site) -> str:
    """The language of a page, or that of the article on it where none of its translations is shown."""
    if isinstance(about.thing, Translation):
        return about.thing.language
    return (tagged_as(about.article.title) if about.article else "") or site.language or site.imprint.language


def _told(url: str, about: About, site: Site) -> Node:
    """What the page describes, in the properties for its kind of thing."""
    match about.thing:
        case Article() as article:
            return _article(article, site) | _translations(article, site)
        case Translation() as translation:
            return _article(translation.article, site) | _original(translation, site)
        case Term() as term:
            return {"about": _term(term, site)}
        case Treatment() as treatment:
            return {"about": therapy(treatment, site) if treatment.url == url else named(treatment, site)}
        case Clinic() as clinic:
            return {"about": details(clinic, site)}
    return {}


def _breadcrumbs(url: str, about: About, title: str, site: Site) -> Node | None:
    steps = []
    path = [*((step.name, step.url) for step in about.above), (title, url)]
    for number, (name, step) in enumerate(path, 1):
        address = site.imprint.absolute(step)
        steps.append(node("ListItem", position=number, name=untagged(name)) | ({"item": address} if address else {}))
    return node("BreadcrumbList", itemListElement=steps) if about.above else None


def _article(article: Article, site: Site) -> Node:
    """An article: its treatment, its original, and its review if one is recorded."""
    source, review = article.front.source, article.front.review
    treatment = site.library.treatments.get(article.front.treatment)
    thing: Node = {"about": named(treatment, site)} if treatment else {}
    if source.title or source.publisher or source.kind:
        by = node("Organization", name=source.publisher) if source.publisher else None
        published = source.published and source.published.isoformat()
        kind = source.kind and source_kind(source.kind)
        thing["isBasedOn"] = node("CreativeWork", name=source.title, genre=kind, publisher=by, datePublished=published)
    if review.status == "reviewed" and review.on:
        thing["lastReviewed"] = review.on.isoformat()
        thing["reviewedBy"] = node("Person", name=review.by, jobTitle=review.role)
    return thing


def _original(translation: Translation, site: Site) -> Node:
    """What a translation's page says about its original."""
    original = site.as_written.library.articles[translation.article.id]
    by = translation.translator and node("Person", name=translation.translator)
    return {"translationOfWork": _version(original, original.url, site.settings.written_in, site)} | (
        {"translator": by} if by else {}
    )


def _translations(article: Article, site: Site) -> Node:
    """What an original's page says about its translations."""
    others = site.library.translations.get(article.id, {}).values()
    pages = [_version(one.article, one.url, one.language, site) for one in others]
    return {"workTranslation": pages} if pages else {}


def _version(article: Article, url: str, language: str, site: Site) -> Node:
    return node("MedicalWebPage", url, site, name=article.title, inLanguage=language)


def _term(term: Term, site: Site) -> Node:
    """A term of the A–Z. Not a MedicalCondition: what articles exclude or treat may be no condition (good health)."""
    names = list(term.front.synonyms)
    terms = node("DefinedTermSet", TERMS, site, name=own_name(TERMS))
    return node("DefinedTerm", term.url, site, name=term.label, alternateName=names, inDefinedTermSet=terms)
