"""The same page in other languages: what its links say."""

from __future__ import annotations

from candour.knowledge.survey import Site
from candour.language.catalogue import name_of
from candour.model.library import Article, Term, Treatment


def other_versions(thing: Article | Term | Treatment, site: Site) -> list[tuple[str, str, str]]:
    """For each other language of a page: its code, its own name and the address."""
    here = site.language or site.settings.language
    return [(code, name_of(code), url) for code, url in site.versions(thing).items() if code != here]
