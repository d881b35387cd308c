"""Evidence marks: words of an article that are a link to the claim they make.

    It is not advised for people who are [pregnant](contraindication:pregnancy).

The scheme is the group in the singular, the target a term. Several claims share a mark with commas
(`side-effect:bruising,bleeding`, `fact:cost,alternative:laser`); where an article claims a term more
than once, `term/variant` says which claim is meant: by its scope, by `denied`, by its value or by anything else that
it says and another does not: `side-effect:swelling/severe`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from candour.model.entries import Entry
from candour.model.groups import GROUP_OF_MARK, GROUPS, QUALIFIERS
from candour.model.qualifier import DENIED, ValueKind, as_typed
from candour.problem import surely

_LONGEST = 80
"""The most characters of a value in an address."""

_PART = re.compile(r"(?:(?P<scheme>[a-z-]+):)?(?P<term>[a-z0-9-]+)(?P<variant>(?:/[a-z0-9-]+)*)")


MARK_OR_NOTE = re.compile(rf"(?<=\])\((?:{'|'.join(map(re.escape, GROUP_OF_MARK))}):[^()\s]*\)|\[\^[^\]\s]+\]:?")
"""What a line of Markdown holds of a mark, or of a note, and nobody reads."""


@dataclass(frozen=True, slots=True)
class Target:
    """One claim that a mark points at; `variant` distinguishes claims on one term."""

    group: str
    term: str
    variant: tuple[str, ...] = ()

    def __str__(self) -> str:
        return "/".join((f"{GROUPS[self.group].mark}:{self.term}", *self.variant))


@dataclass(frozen=True, slots=True)
class Mark:
    """Marked words as found in a body.

    `text` is what a table's cell shows, `sentence` the sentence around it, `note` the editor's note
    that stands right after it. `occurrence` counts marks with the same `href`, from 0.
    """

    href: str
    occurrence: int
    targets: tuple[Target, ...]
    text: str
    sentence: str
    note: str | None = None


class NotATarget(ValueError):
    """The link's target is not an evidence mark; the message says why."""


def is_mark(href: str) -> bool:
    """Whether a link's scheme is a group of claims."""
    return href.partition(":")[0] in GROUP_OF_MARK


def targets(href: str) -> tuple[Target, ...]:
    """The claims that a mark's link names. Raises NotATarget.

    >>> [str(target) for target in targets("side-effect:bruising,bleeding")]
    ['side-effect:bruising', 'side-effect:bleeding']
    """
    found: list[Target] = []
    scheme = ""
    for part in href.split(","):
        match = _PART.fullmatch(part.strip())
        if not match:
            raise NotATarget(f"'{part}' is not a term; use small letters and digits joined by hyphens")
        scheme = match["scheme"] or scheme
        if scheme not in GROUP_OF_MARK:
            raise NotATarget(f"'{scheme}' is not a group of claims")
        variant = tuple(match["variant"].split("/")[1:])
        found.append(Target(GROUP_OF_MARK[scheme].id, match["term"], variant))
    return tuple(found)


def surely_meant(href: str) -> str:
    """A mark that cannot be read, with its capitals, spaces and groups set right; "" if that is not enough.

    >>> surely_meant("contraindication:Acne scars,side_effect:pain")
    'contraindication:acne-scars,side-effect:pain'
    """
    parts = []
    for part in href.split(","):
        scheme, colon, address = part.strip().rpartition(":")
        group = surely(scheme, GROUP_OF_MARK) if colon else ""
        term = "/".join(map(slug, address.split("/"))) if address.isascii() else ""
        parts.append(f"{group}{colon}{term}" if group or not colon else "")
    meant = ",".join(parts)
    try:
        return meant if targets(meant) and meant != href else ""
    except NotATarget:
        return ""


def retargeted(href: str, old: Target, new: str) -> str:
    """A mark's link with the term and variant of one of its targets replaced.

    >>> retargeted("side-effect:brusing,bleeding", targets("side-effect:brusing")[0], "bruising")
    'side-effect:bruising,bleeding'
    """
    parts = href.split(",")
    for number, target in enumerate(targets(href)):
        if target == old:
            scheme, colon, _ = parts[number].rpartition(":")
            parts[number] = scheme + colon + new
    return ",".join(parts)


def slug(value: str) -> str:
    """A value as part of an address: "30 minutes" → "30-minutes", "0.5 to 2.5 mm" → "0-5-to-2-5-mm"."""
    return re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-")


@dataclass(frozen=True)
class Anchored:
    """A claim as typed, with the anchor that its first mark carries in the page.

    `apart` are the words that tell it from the article's other claims on its term, besides its case.
    """

    group: str
    index: int
    entry: Entry
    apart: tuple[str, ...] = ()

    @cached_property  # asked for with every mark and every claim
    def anchor(self) -> str:
        """The id of its first mark."""
        return "--".join((_anchor(self.group, self.entry), *self.apart))

    @property
    def anchors(self) -> tuple[str, ...]:
        """The id of its first mark, and those that it had before."""
        return (self.anchor, *self.entry.formerly)

    @property
    def bare(self) -> str:
        """The anchor that it would have if no value told it apart."""
        return _anchor(self.group, self.entry)

    @cached_property
    def variants(self) -> set[str]:
        """The words that a mark may use to tell this claim from others on its term."""
        return {*_case(self.entry), *_words_apart(self.entry).values(), *self.apart}

    @property
    def address(self) -> str:
        """What a mark's target must say to mean this claim: "sessions-a-year/burn-scars"."""
        return "/".join((self.entry.term, *_case(self.entry), *self.apart))


class Claims:
    """One article's claims, each with its anchor, found by what a mark's target names."""

    def __init__(self, entries: Iterable[tuple[str, int, Entry]]) -> None:
        alike: dict[str, list[Anchored]] = {}
        for group, index, entry in entries:
            alike.setdefault(_anchor(group, entry), []).append(Anchored(group, index, entry))
        told: dict[tuple[str, str], list[Anchored]] = {}
        for claim in (claim for claims in alike.values() for claim in _told_apart(claims)):
            told.setdefault((claim.group, claim.entry.term), []).append(claim)
        self._by_term = {
            term: _each_with_its_own(claims) if len(claims) > 1 else claims for term, claims in told.items()
        }
        self.all: Sequence[Anchored] = [claim for claims in self._by_term.values() for claim in claims]

    def find(self, target: Target) -> list[Anchored]:
        """The claims that fit: exactly one when all is well.

        There are none for a mark without a claim, and several when the mark must say which. The claim that is told
        by just these words comes first: a bare term means the one that says nothing to tell it apart.
        """
        fitting = [
            claim
            for claim in self._by_term.get((target.group, target.term), [])
            if claim.variants.issuperset(target.variant)
        ]
        if len(fitting) < 2:
            return fitting
        own = [claim for claim in fitting if {*_case(claim.entry), *claim.apart} == set(target.variant)]
        in_case = [claim for claim in fitting if set(_case(claim.entry)) <= set(target.variant)]
        return next((found for found in (own, in_case) if len(found) == 1), fitting)

    def repeated(self) -> list[Anchored]:
        """Claims that cannot be told from an earlier one: nothing that they say tells them apart."""
        first = {claim.anchor: claim for claim in reversed(self.all)}
        return [claim for claim in self.all if first[claim.anchor] is not claim]


def _anchor(group: str, entry: Entry) -> str:
    return "--".join((f"{GROUPS[group].mark}-{entry.term}", *_case(entry)))  # headings' slugs never have two hyphens


def _told_apart(claims: list[Anchored]) -> list[Anchored]:
    """Claims on one term in one case, each with the fewest words that tell it from the others.

    A value is tried first, then what else they say, in the order of the table.
    """
    if len(claims) == 1:
        return claims
    said = [_words_apart(claim.entry) for claim in claims]
    names: list[tuple[str, ...]] = [()] * len(claims)
    for key in TELLING:
        if len(set(names)) < len(claims) and len({words.get(key) for words in said}) > 1:
            names = [(*name, *filter(None, (words.get(key),))) for name, words in zip(names, said, strict=True)]
    return [replace(claim, apart=name) for claim, name in zip(claims, names, strict=True)]


def _each_with_its_own(claims: list[Anchored]) -> list[Anchored]:
    """Claims with an address each. Where one word stands for two values, the key is put before it: `from-healed`.

    Values that no word of an address can tell apart (other scripts, long conditions) get digits instead.
    """
    for spelt in (_with_keys, _with_digits):
        sharing: dict[object, set[tuple[str, ...]]] = {}
        for claim in claims:
            sharing.setdefault(_target(claim), set()).add((*_case(claim.entry), *_texts(claim.entry)))
        if all(len(texts) == 1 for texts in sharing.values()):
            break
        claims = [spelt(claim) if len(sharing[_target(claim)]) > 1 else claim for claim in claims]
    return claims


def _target(claim: Anchored) -> tuple[str, str, frozenset[str]]:
    """What a mark must say to mean the claim, in whatever order."""
    return claim.group, claim.entry.term, frozenset((*_case(claim.entry), *claim.apart))


def _with_keys(claim: Anchored) -> Anchored:
    words = _words_apart(claim.entry).items()
    return replace(claim, apart=tuple(f"{key}-{word}" for key, word in words if word in claim.apart))


def _with_digits(claim: Anchored) -> Anchored:
    texts = _texts(claim.entry)
    digits = hashlib.sha256("\n".join(texts).encode()).hexdigest()[:6]
    return replace(claim, apart=(*claim.apart, digits)) if texts else claim


_QUIET = ("scope", "stance", "hedge", "unsaid")
"""Qualifiers that no mark names: the case has a place of its own, and the others make no other claim."""

TELLING = sorted(
    (key for key, one in QUALIFIERS.items() if key not in _QUIET and one.kind is not ValueKind.FLAG),
    key=lambda key: key != "value",
)
"""The qualifiers that tell two claims on one term apart, besides their case."""


def _words_apart(entry: Entry) -> dict[str, str]:
    """What a claim says that may tell it from others on its term, as parts of an address, by key."""
    said = entry.said
    return {key: word for key in TELLING if key in said and (word := slug(as_typed(said[key]))[:_LONGEST].strip("-"))}


def _texts(entry: Entry) -> tuple[str, ...]:
    """What a claim says that tells it from others on its term, in full."""
    said = entry.said
    return tuple(f"{key}={' '.join(as_typed(said[key]).split())}" for key in TELLING if key in said)


def _case(entry: Entry) -> list[str]:
    """What distinguishes a claim from others on its term: what it is limited to, and whether it denies."""
    said = entry.said
    scope = [str(said["scope"])] if "scope" in said else []
    return [*scope, *([DENIED] if said.get("stance") == DENIED else [])]
