"""The words of the site itself: their language and their wording. They change no claim."""

from __future__ import annotations

from candour.changes.record import InterfaceChange
from candour.knowledge.survey import Site
from candour.language.spoken import Spoken


def compare_interface(base: Site, head: Site) -> InterfaceChange:
    """The languages of both, and how many messages changed in each language that both speak."""
    before, after = _spoken(base), _spoken(head)
    worded = {code: _differing(before[code], after[code]) for code in sorted(before.keys() & after.keys())}
    return InterfaceChange(
        base.settings.spoken.code, head.settings.spoken.code, {code: count for code, count in worded.items() if count}
    )


def _spoken(site: Site) -> dict[str, Spoken]:
    """The languages of the site's pages by code: its own, and those of its translations."""
    translated = {language for languages in site.library.translations.values() for language in languages}
    return {language: site.spoken(language) for language in translated} | {site.spoken().code: site.spoken()}


def _differing(old: Spoken, new: Spoken) -> int:
    """How many messages differ; a message that a catalogue lacks is said in the English of the code."""
    return sum(old.words.get(id, id) != new.words.get(id, id) for id in old.words.keys() | new.words.keys())
