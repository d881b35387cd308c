"""The way from the home page down to a page: what its breadcrumbs show, and what search engines are told."""

from __future__ import annotations

from .library import Article, Term, Treatment
from .site import Site

Step = tuple[str, str]
"""A page's name and its address, relative to the site's root."""

_HOME: Step = ("Home", "index.html")
_TREATMENTS: Step = ("Treatments", "treatments/index.html")
TERMS: Step = ("A–Z of terms", "terms/index.html")
_EDITORS: Step = ("For editors", "editors/index.html")
_SOURCES: Step = ("Articles and their sources", "sources.html")


def subject(url: str, site: Site) -> Article | Term | Treatment | None:
    """What the page at `url` is about: an article's page its article, a page below a treatment that treatment."""
    folder, _, name = url.removesuffix(".html").rpartition("/")
    library = site.library
    if folder == "articles":
        return library.articles.get(name)
    if folder == "terms":
        return library.terms.get(name)
    return library.treatments.get(name if folder == "treatments" else folder.removeprefix("treatments/"))


def trail(url: str, site: Site) -> list[Step]:
    """The pages above the one at `url`, the home page first; nothing for the home page itself."""
    if url == _HOME[1]:
        return []
    if url.startswith("editors/"):
        return [_HOME] if url == _EDITORS[1] else [_HOME, _EDITORS]
    about = subject(url, site)
    if isinstance(about, Term):
        return [_HOME, TERMS]
    if isinstance(about, Article):
        treatment = site.library.treatments.get(about.front.treatment)
        return [_HOME, _TREATMENTS, (treatment.title, treatment.url)] if treatment else [_HOME, _SOURCES]
    if about:
        return [_HOME, _TREATMENTS] + ([(about.title, about.url)] if url != about.url else [])
    return [_HOME, _TREATMENTS] if url.startswith("compare/") else [_HOME]
