"""The heading and the leads that each piece of a text stands under, comparable with those of another revision.

A heading that was only reworded is the same heading: the sentences below it did not move. So is a lead. One that is
new, or gone, is left out: its own row says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from candour.model.fragment import Fragment, FragmentKind

Context = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reworded:
    """Headings, leads and keys of lists of the base that are others in the head: old words → new words."""

    headings: Mapping[str, str]
    leads: Mapping[str, str]
    keys: Mapping[str, str]


def rewordings(old: Sequence[Fragment], new: Sequence[Fragment]) -> Reworded:
    """What was reworded, as told by the sentences that stand below it on both sides."""
    return Reworded(
        _by_what_is_below(_below_headings(old), _below_headings(new)),
        _by_what_is_below(_below_leads(old), _below_leads(new)),
        _by_what_is_below(_entries(old), _entries(new)),
    )


def as_lead(text: str) -> str:
    """A sentence as it stands among the leads of what it introduces."""
    return text.rstrip(": ")


def _by_what_is_below(old: Iterable[tuple[str, str]], new: Iterable[tuple[str, str]]) -> dict[str, str]:
    before, after = list(old), list(new)
    known, now = {above for above, _ in before}, {above for above, _ in after}
    fresh = {text: above for above, text in after if above not in known}
    votes = Counter((above, fresh[text]) for above, text in before if above not in now and text in fresh)
    found: dict[str, str] = {}
    for (above, other), _ in sorted(votes.items(), key=lambda one: (-one[1], *sorted(one[0]))):
        if above not in found and other not in found.values():
            found[above] = other
    return found


def _below_headings(pieces: Sequence[Fragment]) -> Iterator[tuple[str, str]]:
    return ((one.place, one.text) for one in pieces if one.kind is FragmentKind.SENTENCE)


def _below_leads(pieces: Sequence[Fragment]) -> Iterator[tuple[str, str]]:
    return ((lead, one.text) for one in pieces for lead in one.leads[-1:])


def _entries(pieces: Sequence[Fragment]) -> Iterator[tuple[str, str]]:
    return ((one.place, one.text) for one in pieces if one.kind is FragmentKind.ENTRY)


def contexts(pieces: Sequence[Fragment], others: Sequence[Fragment], renamed: Reworded) -> list[Context]:
    """The context of each piece, in the words of the head. `others` are the pieces of the other side."""
    headings = {one.text for one in others if one.kind is FragmentKind.HEADING}
    leads = {lead for one in others for lead in one.leads}
    headings |= {*renamed.headings, *renamed.headings.values()}
    leads |= {*renamed.leads, *renamed.leads.values()}
    found: list[Context] = []
    kept = ""
    for one in pieces:
        if one.kind is FragmentKind.HEADING:
            kept = renamed.headings.get(one.text, one.text) if one.text in headings else kept
            found.append(("heading",))
        elif one.kind is FragmentKind.SENTENCE:
            own = (renamed.leads.get(lead, lead) for lead in one.leads if lead in leads)
            found.append(("below", kept, *own))
        else:
            found.append(("key", renamed.keys.get(one.place, one.place)))
    return found
