"""Claims in a line of a search result: each voice with its count.

A line that would be too long keeps each force and says that limits differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from candour.knowledge.levels import SORTED_BY, by_group
from candour.knowledge.voices import Voice, voices
from candour.language.spoken import _, _n
from candour.model.groups import QUALIFIERS
from candour.model.library import Claim, Library
from candour.wording.voices import agreement, voice_words

_MOST = 6
"""The most voices that a line tells one by one."""


def said(claims: Iterable[Claim], library: Library) -> str:
    """Claims of one group in a line: each voice with its count: "avoid: 2 articles; with caution: 1 article"."""
    listed = list(claims)
    heard = voices(listed, library)
    if len(heard) <= _MOST:
        return "; ".join(f"{voice_words(voice)}: {agreement(voice, library)}" for voice in heard)
    return "; ".join(_by_force(listed, heard, library))


def _by_force(claims: Sequence[Claim], heard: Sequence[Voice], library: Library) -> Iterator[str]:
    """Voices that have one force, or one figure, told together: "avoid, with limits that differ: 5 articles".

    No force of a caution is left out; of other answers, those of the fewest are only counted. What one says without a
    limit and another with one is told as such.
    """
    sorting = SORTED_BY.get(claims[0].group)
    forces = ("stance", "hedge", sorting.key if sorting else "value")
    each = {id(claim): voice for voice in heard for claim in voice.claims}
    alike = voices(claims, library, [key for key in QUALIFIERS if key not in forces])
    shown = alike if sorting else alike[:_MOST]
    for voice in shown:
        words = voice_words(voice) or _("mentioned")
        folded = {id(each[id(claim)]): each[id(claim)] for claim in voice.claims}.values()
        if any(one.said == voice.said for one in folded) and len(folded) > 1:
            # Translators: "painless, some say with limits"
            words = _("%(said)s, some say with limits", said=words)
        elif len(folded) > 1:
            words = _("%(said)s, with limits that differ", said=words)
        yield f"{words}: {agreement(voice, library)}"
    if more := len(alike) - len(shown):
        yield _n("%(num)s more", "%(num)s more", more)


def in_a_line(lead: str, words: str) -> str:
    """What is said of something, after what it is said of."""
    # Translators: what is said of something, after what it is said of: "Contraindications – avoid: 2 articles"
    return _("%(subject)s – %(said)s", subject=lead, said=words) if lead else words


def in_order(claims: Iterable[Claim], library: Library) -> str:
    """Claims of any groups in a line, what warns most first."""
    return "; ".join(said(alike, library) for _group, alike in by_group(claims))
