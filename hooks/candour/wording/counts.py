"""How many articles say something, in words.

A count names its independent texts, since copies of one text are one voice. It shows no share: how many articles
there are says nothing of what is true.
"""

from __future__ import annotations

from collections.abc import Iterable

from candour.language.spoken import _n
from candour.model.library import Claim, Library
from candour.wording.claims import word


def count(articles: Iterable[str], library: Library) -> str:
    """How many articles (ids), and how many texts they come from if those are fewer: "3 articles (2 texts)"."""
    listed = dict.fromkeys(articles)
    counted = _n("%(num)s article", "%(num)s articles", len(listed))
    texts = library.lineages(listed)
    if texts == len(listed):
        return counted
    # Translators: how many texts some articles come from, when some are copies of one: "3 articles (2 texts)"
    from_texts = _n("%(num)s text", "%(num)s texts", texts)
    return f"{counted} ({from_texts})"


def speakers(claims: Iterable[Claim], library: Library) -> str:
    """How many articles make some claims."""
    return count((claim.article for claim in claims), library)


def reserves(claims: Iterable[Claim]) -> str:
    """How many articles keep a reserve: "; 2 say “may”, 1 says “usually”"; "" if none does."""
    articles: dict[str, set[str]] = {}
    for claim in claims:
        if claim.hedge:
            articles.setdefault(claim.hedge, set()).add(claim.article)
    said = [_saying(len(who), word("hedge", hedge)) for hedge, who in sorted(articles.items())]
    return f"; {', '.join(said)}" if said else ""


def _saying(articles: int, words: str) -> str:
    # Translators: how many articles say it: "2 say “usually”", "1 says “may”"
    return _n("%(num)s says %(words)s", "%(num)s say %(words)s", articles, words=words)
