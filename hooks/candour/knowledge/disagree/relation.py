"""How the terms of two claims relate: the same, a wider or a narrower one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from candour.model.library import Claim, Term, label_in


class Terms:
    """The vocabulary's order of wider and narrower terms."""

    def __init__(self, terms: Mapping[str, Term]) -> None:
        self._terms = terms
        self.above = cache(self._above)

    def _above(self, term: str) -> frozenset[str]:
        """All terms that contain this one, without itself."""
        above: set[str] = set()
        ahead = [*self.broader(term)]
        while ahead:
            wider = ahead.pop()
            if wider not in above:
                above.add(wider)
                ahead += self.broader(wider)
        return frozenset(above - {term})  # it is among them only in a circle, which `check` refuses

    def contains(self, wide: str, narrow: str) -> bool:
        """Whether `wide` is `narrow` or one of the terms that contain it."""
        return wide == narrow or wide in self.above(narrow)

    def related(self, one: str, other: str) -> bool:
        """Whether either contains the other."""
        return self.contains(one, other) or self.contains(other, one)

    def label(self, term: str, option: str = "") -> str:
        """A term's label or that of one of its options; without such a term, its id or the option's."""
        return label_in(self._terms, term, option)

    def strictness(self, claim: Claim) -> int:
        """The place of a claim's answer among its term's options, 0 for the most cautious."""
        return self._terms[claim.term].strictness(claim) if claim.term in self._terms else 0

    def kind(self, term: str) -> str | None:
        """A term's kind."""
        return self._terms[term].front.kind if term in self._terms else None

    def broader(self, term: str) -> tuple[str, ...]:
        """The terms directly above."""
        return self._terms[term].front.broader if term in self._terms else ()


class Relatives:
    """Finds claims by terms that contain theirs or are contained, so that a claim is not compared with all others."""

    def __init__(self, claims: Iterable[Claim], terms: Terms) -> None:
        self._terms = terms
        self._by_term: dict[str, list[Claim]] = {}
        for claim in claims:
            self._by_term.setdefault(claim.term, []).append(claim)
        self._place = {term: number for number, term in enumerate(self._by_term)}
        self._below: dict[str, list[str]] = {}
        for narrow in self._by_term:
            for wide in terms.above(narrow):
                self._below.setdefault(wide, []).append(narrow)
        self._related: dict[str, list[Claim]] = {}

    def of(self, term: str) -> Sequence[Claim]:
        """Every claim on the term, on a wider one or on a narrower one."""
        if term not in self._related:
            near = {term, *self._terms.above(term), *self._below.get(term, ())} & self._by_term.keys()
            in_order = sorted(near, key=self._place.__getitem__)
            self._related[term] = [claim for other in in_order for claim in self._by_term[other]]
        return self._related[term]
