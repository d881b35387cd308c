"""References and the links to them: which links lead to none, and which references no note cites.

A misspelt id leaves one of each behind. They are joined here, so that there is one message, at the link.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from candour.checks.rules.checked import CheckedPage
from candour.model.front import ArticleHead, TranslationFront
from candour.model.marks import slug
from candour.model.text import Citation
from candour.problem import nearest
from candour.reading.front_matter import Page, ValuePath


@dataclass(frozen=True, slots=True)
class Unmatched:
    """Links in notes that lead to no reference, each with the id that may have been meant; ids that no note cites."""

    links: tuple[tuple[Citation, str | None], ...] = ()
    ids: tuple[str, ...] = ()


def unmatched(given: CheckedPage) -> Unmatched:
    """What of an article, or of a translation, does not match."""
    if not (given.body.citations or given.references) or not _is_settled(given):
        return Unmatched()
    known = [reference.id for reference in given.references]
    cited = {link.id for link in given.body.citations}
    unused = [id for id in known if id not in cited]
    strange = [link for link in given.body.citations if link.in_note and link.id not in known]
    if isinstance(given.front, ArticleHead):
        strange = [link for link in strange if not _is_explained(link.id, given.page, known)]
    meant = dict(_meant(list(dict.fromkeys(link.id for link in strange)), unused))
    left = tuple(id for id in unused if id not in meant.values())
    return Unmatched(tuple((link, meant.get(link.id)) for link in strange), left)


def path_of_reference(page: Page, id: str) -> ValuePath:
    """The path to a reference in the front matter of its article."""
    return "references", _typed_ids(page).index(id)


def _is_settled(given: CheckedPage) -> bool:
    """Not while an article has errors, or has changed since its translation: what is left then may be no mistake."""
    if isinstance(given.front, TranslationFront):
        return bool(given.original and given.original.sound and given.original.is_told_by(given.front))
    return isinstance(given.front, ArticleHead)


def _typed_ids(page: Page) -> list[str]:
    """The ids of all references as typed, "" for one that has none."""
    listed = page.front.get("references")
    entries = listed if isinstance(listed, list) else []
    return [str(entry.get("id") or "") if isinstance(entry, dict) else "" for entry in entries]


def _is_explained(id: str, page: Page, known: Collection[str]) -> bool:
    """Whether a reference that has its own problem is why a link to this id leads nowhere."""
    typed = _typed_ids(page)
    if not typed:
        return any(nearest(key, ["references"]) for key in page.front)  # the whole list is broken, or its key misspelt
    broken = [one for one in typed if one not in known]
    return any(not one or nearest(id, [slug(one)]) for one in broken)


def _meant(strange: Sequence[str], unused: Sequence[str]) -> Iterator[tuple[str, str]]:
    left = list(unused)
    for id in strange:
        found = nearest(id, left) or (left[0] if len(left) == len(strange) == 1 else None)
        if found:
            left.remove(found)
            yield id, found
