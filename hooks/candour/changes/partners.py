"""What each changed piece of a text became: first what is certain, then what is alike, then what follows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from candour.changes.contexts import Reworded, as_lead
from candour.changes.likeness import alike
from candour.model.fragment import Fragment, FragmentKind

Partners = dict[int, int]
"""Numbers of pieces: of the base → of the head."""


def partners(old: Sequence[Fragment], new: Sequence[Fragment], same: Mapping[int, int], names: Reworded) -> Partners:
    """The pairs among the pieces that are not the `same`."""
    kept = set(same.values())
    gone = [was for was in range(len(old)) if was not in same]
    fresh = [at for at in range(len(new)) if at not in kept]
    found: Partners = {}
    taken: set[int] = set()
    for was, at in _certain(old, new, gone, fresh, names):
        if was not in found and at not in taken:
            found[was] = at
            taken.add(at)
    left = _by_group(old, (was for was in gone if was not in found))
    others = _by_group(new, (at for at in fresh if at not in taken))
    for group in sorted(left.keys() & others.keys()):
        found |= alike({was: old[was].text for was in left[group]}, {at: new[at].text for at in others[group]})
    return _at_their_place(old, new, same, found)


def _certain(
    old: Sequence[Fragment], new: Sequence[Fragment], gone: Sequence[int], fresh: Sequence[int], names: Reworded
) -> Iterator[tuple[int, int]]:
    """Values of a key, headings and leads that were reworded, and the same words elsewhere."""
    by_key = {new[at].place: at for at in reversed(fresh) if new[at].kind is FragmentKind.VALUE}
    by_text: dict[tuple[FragmentKind, str], list[int]] = {}
    for at in fresh:
        by_text.setdefault((new[at].kind, as_lead(new[at].text)), []).append(at)
    for was in gone:
        one = old[was]
        if one.kind is FragmentKind.VALUE:
            elsewhere = by_text.get((one.kind, as_lead(one.text)), []) if " " in one.text else []
            places = [by_key[one.place]] if one.place in by_key else elsewhere
            yield from ((was, at) for at in places[:1])
            continue
        now = (names.headings if one.kind is FragmentKind.HEADING else names.leads).get(as_lead(one.text))
        for text in filter(None, (now, as_lead(one.text))):
            found = by_text.get((one.kind, text))
            if found and (one.kind is not FragmentKind.ENTRY or new[found[0]].place == one.place):
                yield was, found.pop(0)


def _by_group(pieces: Sequence[Fragment], numbers: Iterator[int]) -> dict[tuple[str, str], list[int]]:
    """Fragments that may have become each other: sentences, headings, or the values of one key."""
    groups: dict[tuple[str, str], list[int]] = {}
    for number in numbers:
        groups.setdefault(_group(pieces[number]), []).append(number)
    return groups


def _group(piece: Fragment) -> tuple[str, str]:
    if piece.kind in (FragmentKind.HEADING, FragmentKind.SENTENCE):
        return piece.kind.value, ""
    return "value", piece.place


def _at_their_place(
    old: Sequence[Fragment], new: Sequence[Fragment], same: Mapping[int, int], found: Partners
) -> Partners:
    """Also the pairs that share few words, but follow the same piece."""
    known = {**same, **found}
    taken = set(known.values())
    for was, one in enumerate(old):
        at = known.get(was - 1, -1 if not was else len(new)) + 1
        if was not in known and at < len(new) and at not in taken and _group(one) == _group(new[at]):
            known[was] = found[was] = at
            taken.add(at)
    return found
