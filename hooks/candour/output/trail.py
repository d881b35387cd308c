"""The way from the home page down to a page: what its breadcrumbs show, and what search engines are told."""

from __future__ import annotations

from candour.knowledge.survey import Site
from candour.language.spoken import N_, _
from candour.model.library import Article, Term, Translation, Treatment

Step = tuple[str, str]
"""A page's name and its address, relative to the site's root."""

_HOME, _TREATMENTS, TERMS = "index.html", "treatments/index.html", "terms/index.html"
_EDITORS, _SOURCES = "editors/index.html", "sources.html"
_NAMES = {
    _HOME: N_("Home"),
    _TREATMENTS: N_("Treatments"),
    TERMS: N_("A–Z of terms"),
    _EDITORS: N_("For editors"),
    _SOURCES: N_("Articles and their sources"),
}


def own_page(url: str) -> Step:
    """One of the site's own pages, by its address."""
    return _(_NAMES[url]), url


def translation(url: str, site: Site) -> Translation | None:
    """The translation that the page at `url` is (es/articles/x.html)."""
    folder, _, name = url.removesuffix(".html").rpartition("/")
    return site.library.translations.get(name, {}).get(folder.removesuffix("/articles"))


def subject(url: str, site: Site) -> Article | Term | Treatment | None:
    """What the page at `url` is about: an article's page its article, a page below a treatment that treatment.

    A translation's page is about the article as it is told there.
    """
    told = translation(url, site)
    if told:
        return told.article
    folder, _, name = url.removesuffix(".html").rpartition("/")
    library = site.library
    if folder == "articles":
        return library.articles.get(name)
    if folder == "terms":
        return library.terms.get(name)
    return library.treatments.get(name if folder == "treatments" else folder.removeprefix("treatments/"))


def trail(url: str, site: Site) -> list[Step]:
    """The pages above the one at `url`, the home page first; nothing for the home page itself."""
    if url == _HOME:
        return []
    if url.startswith("editors/"):
        return _steps(_HOME) if url == _EDITORS else _steps(_HOME, _EDITORS)
    about = subject(url, site)
    if isinstance(about, Term):
        return _steps(_HOME, TERMS)
    if isinstance(about, Article):
        treatment = site.library.treatments.get(about.front.treatment)
        if treatment is None:
            return _steps(_HOME, _SOURCES)
        return [*_steps(_HOME, _TREATMENTS), (treatment.title, treatment.url)]
    if about:
        return _steps(_HOME, _TREATMENTS) + ([(about.title, about.url)] if url != about.url else [])
    return _steps(_HOME, _TREATMENTS) if url.startswith("compare/") else _steps(_HOME)


def _steps(*urls: str) -> list[Step]:
    return [own_page(url) for url in urls]
