"""Pages of a site, read whole and judged: what is wrong with each alone, and what other pages must answer for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from posixpath import dirname
from urllib.parse import urlsplit

from candour.limits import SITE_FILE, read_within
from candour.model.marks import is_mark
from candour.model.policy import RESTING
from candour.problem import Problem
from candour.published.broken import SAYS
from candour.published.expected import Claimed, Expected
from candour.published.fault import fault
from candour.published.leading import destination
from candour.published.policy import allows, names_digest
from candour.published.seen_page import OnPage, SeenPage, seen_page


@dataclass(slots=True)
class Read:
    """What some pages hold. `away` are the addresses that lead to other files, by the folder of their pages.

    Of one address, one page of a folder is kept, with the place: what is wrong with it is wrong on all of them.
    """

    ids: dict[str, frozenset[str]] = field(default_factory=dict)
    away: dict[str, dict[str, str]] = field(default_factory=dict)
    faults: list[Problem] = field(default_factory=list)
    links: int = 0
    claims: int = 0


def read_pages(folder: Path, expected: Expected, root: str, pages: Sequence[str]) -> Read:
    """Read pages one after another, and keep little of each."""
    read = Read()
    for page in pages:
        html = read_within(folder / page, SITE_FILE).decode("utf-8", "replace")
        claims = expected.claims.get(page, {})
        seen = seen_page(html, claims.keys(), places=False)
        if any(_wrong(page, seen, expected)):  # read again for the places, which take time
            read.faults += _wrong(page, seen_page(html, claims.keys()), expected)
        read.ids[page] = frozenset(one.value for one in seen.ids)
        read.links += len(seen.addresses)
        read.claims += len(claims)
        away = (one.value for one in seen.addresses if _leads_away(page, one.value, root))
        read.away.setdefault(dirname(page), {}).update(dict.fromkeys(away, page))
    return read


def _leads_away(page: str, address: str, root: str) -> bool:
    target = destination(page, address, root)
    return target is not None and target.path != page


def _wrong(page: str, seen: SeenPage, expected: Expected) -> Iterator[Problem]:
    yield from _twice(page, seen.ids)
    yield from _left(page, seen)
    yield from _within(page, seen)
    yield from _from_elsewhere(page, seen)
    if page not in expected.as_they_are:
        yield from _by_policy(page, seen, expected.policy)
    yield from _quoted(page, seen, expected)
    if page in expected.headings and seen.language not in expected.elsewhere.get(page, ()):
        yield from _not_as_in_data(page, seen, expected)


def _twice(page: str, ids: Sequence[OnPage]) -> Iterator[Problem]:
    counts = Counter(one.value for one in ids)
    met: set[str] = set()
    for one in ids:
        if counts[one.value] > 1 and one.value in met:
            yield fault(page, "id-twice", f"the id '{one.value}' stands twice on this page", one.line, one.column)
        met.add(one.value)


def _left(page: str, seen: SeenPage) -> Iterator[Problem]:
    for one in (*(one for one in seen.addresses if is_mark(one.value.strip().lower())), *seen.left):
        yield fault(page, "mark-left", SAYS["mark-left"].format(one.value), one.line, one.column)


def _within(page: str, seen: SeenPage) -> Iterator[Problem]:
    ids = {one.value for one in seen.ids}
    for one in seen.addresses:
        target = destination(page, one.value)
        if target and target.path == page and target.anchor and target.anchor not in ids:
            yield fault(page, "broken-anchor", SAYS["broken-anchor"].format(one.value), one.line, one.column)


def _from_elsewhere(page: str, seen: SeenPage) -> Iterator[Problem]:
    for one in seen.addresses:
        if one.loads and _host(one.value) and not allows(seen.policy, one):
            said = f"<{one.tag}> loads '{one.value}' from another host, which this page's policy does not name"
            yield fault(page, "from-elsewhere", said, one.line, one.column)


def _by_policy(page: str, seen: SeenPage, given: str) -> Iterator[Problem]:
    """What a page's policy lacks, and what it does not name. `given` is the one that the site's server is given."""
    if not seen.is_guarded:
        said = "no policy stands before what this page loads or runs; every page begins with one"
        yield fault(page, "no-policy", said)
    elif given and seen.policy not in (given, RESTING):
        yield fault(page, "no-policy", "the policy of this page is not the one that the site's server is given")
    yield from _unlisted(page, seen)


def _unlisted(page: str, seen: SeenPage) -> Iterator[Problem]:
    """What would run, or be drawn, on this page, and is not named by its policy."""
    for one in seen.active:
        if not names_digest(seen.policy, one):
            what = f"the attribute '{one.attribute}' of <{one.tag}>" if one.attribute else f"a <{one.tag}>"
            said = f"{what} stands here, '{_brief(one.value)}', and the policy does not name it"
            yield fault(page, "runs-unlisted", said, one.line, one.column)
    for one in seen.addresses:
        if _UNSEEN.sub("", one.value).lower().startswith(("javascript:", "vbscript:")):
            said = f"'{_brief(one.value)}' is a script in the place of an address"
            yield fault(page, "runs-unlisted", said, one.line, one.column)


_UNSEEN = re.compile(r"[\0-\x20]")
_BRIEF = 60


def _brief(text: str) -> str:
    """The beginning of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _BRIEF else f"{line[:_BRIEF]}…"


def _host(address: str) -> str:
    try:
        return urlsplit(address.strip().replace("\\", "/")).netloc
    except ValueError:
        return address


def _quoted(page: str, seen: SeenPage, expected: Expected) -> Iterator[Problem]:
    """Words that a page shows as those of a claim."""
    for one in seen.addresses:
        target = destination(page, one.value) if one.words else None
        claim = target and expected.claim(f"{target.path}#{target.anchor}")
        if claim and claim.text != one.words:
            said = f"the words of '{one.value}' are '{one.words}' here, and '{claim.text}' in the data"
            yield fault(page, "other-words", said, one.line, one.column)


def _not_as_in_data(page: str, seen: SeenPage, expected: Expected) -> Iterator[Problem]:
    """Where an article and its data part."""
    claims = expected.claims[page]
    if seen.heading != expected.headings[page]:
        yield fault(page, "other-words", f"the title is '{seen.heading}', and '{expected.headings[page]}' in the data")
    places = {one.value: one for one in seen.ids}
    text = _bare(seen.text)
    for anchor, claim in claims.items():
        if anchor in places and not _says(seen.told[anchor], text, claim):
            at = places[anchor]
            said = f"the words at '#{anchor}' are not those of the data: '{claim.text}' in '{claim.sentence}'"
            yield fault(page, "other-words", said, at.line, at.column)
    for one in seen.claims:
        if one.value not in claims:
            yield fault(page, "not-in-data", f"the claim at '#{one.value}' is not in the data", one.line, one.column)


def _says(words: str, text: str, claim: Claimed) -> bool:
    """Whether a page says a claim. What introduces a sentence may stand before other sentences of the page."""
    return words == claim.text and all(_bare(part) in text for part in claim.sentence.split(": "))


def _bare(text: str) -> str:
    return "".join(text.split())
