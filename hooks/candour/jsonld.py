"""What a page is about, in schema.org's vocabulary, for search engines and other machines.

Only what the content states: a review where there was one, a side effect where an article names it, with how
many say so and whether they disagree. Addresses are absolute, so they are given only where the site has one.
Every type and property here is tested against schema.org's own definitions (tests/vocabulary).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from . import agreement, phrase
from .clinic import Clinic
from .compare import Comparison, Row
from .library import Article, Term, Treatment
from .site import Site
from .trail import subject, trail

Node = dict[str, Any]
"""One thing of a type, with its properties."""

_LISTS = {"terms/index.html", "treatments/index.html", "sources.html"}
_MEDICAL = ("articles/", "terms/", "treatments/", "compare/")
_IN_SCRIPT = str.maketrans({char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"})
"""What could end a script or mean something in HTML, as JSON writes it otherwise."""


def script(node: Node) -> str:
    """A node as the text of a `<script>`, in which no word of an article can end it."""
    text = json.dumps(node, ensure_ascii=False, separators=(",", ":"))
    return text.translate(_IN_SCRIPT)


def page(url: str, title: str, description: str, site: Site) -> Node:
    """The page at `url`: what kind it is, where it stands, what it is about, who publishes it."""
    node = _node(
        _kind(url),
        url,
        site,
        name=title,
        description=description,
        inLanguage=site.imprint.language,
        isPartOf=_website(site),
        publisher=_publisher(site),
        breadcrumb=_breadcrumbs(url, title, site),
    )
    if node["@type"] == "MedicalWebPage":
        node["audience"] = _node("Patient")
    about = subject(url, site)
    if isinstance(about, Article):
        node |= _article(about, site)
    elif isinstance(about, Term):
        node["about"] = _term(about, site)
    elif about:
        node["about"] = _therapy(about, site) if about.url == url else _named(about, site)
    elif url == "index.html" and site.settings.clinic:
        node["about"] = _clinic(site.settings.clinic, site)
    return {"@context": "https://schema.org", **node}


def _kind(url: str) -> str:
    if url in _LISTS:
        return "CollectionPage"
    return "MedicalWebPage" if url.startswith(_MEDICAL) else "WebPage"


def _node(kind: str, url: str | None = None, site: Site | None = None, **properties: object) -> Node:
    """A thing without the properties that have no value, at its page's address where that is known."""
    address = site.imprint.absolute(url) if site and url is not None else ""
    return {"@type": kind} | {key: value for key, value in (("url", address), *properties.items()) if value}


def _website(site: Site) -> Node:
    return _identified(_node("WebSite", "index.html", site, name=site.imprint.name), "#website", site)


def _identified(node: Node, mark: str, site: Site, url: str = "index.html") -> Node:
    """The node with a name of its own, by which machines know it again on another page."""
    address = site.imprint.absolute(url)
    return node | {"@id": address + mark} if address else node


def _publisher(site: Site) -> Node | None:
    """The clinic by name; its details stand on the home page."""
    clinic = site.settings.clinic
    if clinic is None:
        return None
    return _identified(_node("MedicalClinic", name=clinic.name or site.imprint.name), "#clinic", site)


def _clinic(clinic: Clinic, site: Site) -> Node:
    address = _node(
        "PostalAddress",
        streetAddress=clinic.street,
        addressLocality=clinic.locality,
        addressRegion=clinic.region,
        postalCode=clinic.postal_code,
        addressCountry=clinic.country,
    )
    node = _node(
        "MedicalClinic",
        "index.html",
        site,
        name=clinic.name or site.imprint.name,
        address=address if len(address) > 1 else None,
        telephone=clinic.phone,
        email=clinic.email,
        openingHours=list(clinic.opening_hours),
        knowsLanguage=list(clinic.languages),
    )
    if clinic.booking:
        node["contactPoint"] = _node("ContactPoint", contactType="booking") | {"url": clinic.booking}
    return _identified(node, "#clinic", site)


def _breadcrumbs(url: str, title: str, site: Site) -> Node | None:
    above = trail(url, site)
    steps = [
        _node("ListItem", position=number, name=name) | _item(site.imprint.absolute(step))
        for number, (name, step) in enumerate([*above, (title, url)], 1)
    ]
    return _node("BreadcrumbList", itemListElement=steps) if above else None


def _item(address: str) -> Node:
    return {"item": address} if address else {}


def _article(article: Article, site: Site) -> Node:
    """An article is about its treatment, rests on its original, and was reviewed only where that is written."""
    source, review = article.front.source, article.front.review
    treatment = site.library.treatments.get(article.front.treatment)
    node: Node = {"about": _named(treatment, site)} if treatment else {}
    if source.title or source.publisher:
        publisher = _node("Organization", name=source.publisher) if source.publisher else None
        published = source.published and source.published.isoformat()
        node["isBasedOn"] = _node("CreativeWork", name=source.title, publisher=publisher, datePublished=published)
    if review.status == "reviewed" and review.on:
        node["lastReviewed"] = review.on.isoformat()
        node["reviewedBy"] = _node("Person", name=review.by, jobTitle=review.role)
    return node


def _term(term: Term, site: Site) -> Node:
    """A term of the A–Z. Not a MedicalCondition: what articles exclude or treat is often none (good health)."""
    terms = _node("DefinedTermSet", "terms/index.html", site, name="A–Z of terms")
    names = list(term.front.synonyms)
    return _node("DefinedTerm", term.url, site, name=term.label, alternateName=names, inDefinedTermSet=terms)


def _named(treatment: Treatment, site: Site) -> Node:
    node = _node("MedicalTherapy", treatment.url, site, name=treatment.title)
    return _identified(node, "#treatment", site, treatment.url)


def _therapy(treatment: Treatment, site: Site) -> Node:
    """A treatment with what its articles state, each with how many say so.

    An effect for which an article says to call the clinic is an adverse outcome like the others: schema.org
    keeps `seriousAdverseOutcome` for what threatens life or needs a hospital, which no article here decides.
    """
    tables = {table.group.id: table for table in site.tables[treatment.id]}

    def each(group: str, make: Callable[[Row, Comparison, Site], object]) -> list[object]:
        return [make(row, tables[group], site) for row in _stated(tables, group)]

    steps = list(_stated(tables, "procedure"))
    return _named(treatment, site) | _node(
        "MedicalTherapy",
        alternateName=list(treatment.front.synonyms),
        description=treatment.front.summary,
        contraindication=each("contraindications", _contraindication),
        preparation=each("preparation", _sentence),
        howPerformed=[_sentence(row, tables["procedure"], site) for row in steps if row.term.front.kind != "place"],
        bodyLocation=[row.term.label for row in steps if row.term.front.kind == "place"],
        followup=each("aftercare", _sentence),
        adverseOutcome=each("side_effects", _outcome),
    )


def _stated(tables: Mapping[str, Comparison], group: str) -> Iterator[Row]:
    """The rows of a group's table of which some article speaks other than to deny them."""
    for row in tables[group].rows if group in tables else ():
        if any(claim.stance == "stated" for claim in agreement.claims_of(row)):
            yield row


def _contraindication(row: Row, table: Comparison, site: Site) -> Node:
    words = _words(row, table, site)
    return _node("MedicalContraindication", row.term.url, site, name=row.term.label, description=words)


def _outcome(row: Row, table: Comparison, site: Site) -> Node:
    return _node("MedicalEntity", row.term.url, site, name=row.term.label, description=_words(row, table, site))


def _sentence(row: Row, table: Comparison, site: Site) -> str:
    return f"{row.term.label}: {_words(row, table, site)}"


def _words(row: Row, table: Comparison, site: Site) -> str:
    """What is said by how many, and that they disagree where they do: nothing flat stands for a contested point."""
    parts = [f"{words} ({share})" for words, share in agreement.said(row, table, site)]
    parts += dict.fromkeys(phrase.marker(point) for point in agreement.open_points(row, site))
    return "; ".join(parts)
