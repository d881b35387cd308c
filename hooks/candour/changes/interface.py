"""What the site itself says: in which language, and in which words. No claim changes with it."""

from __future__ import annotations

from candour.changes.record import InterfaceChange
from candour.knowledge.survey import Site
from candour.language.spoken import Spoken


def compare_interface(base: Site, head: Site) -> InterfaceChange:
    """The languages of both, and how many messages of each language that both speak are worded otherwise."""
    before, after = _spoken(base), _spoken(head)
    worded = {code: _differing(before[code], after[code]) for code in sorted(before.keys() & after.keys())}
    return InterfaceChange(
        base.settings.spoken.code, head.settings.spoken.code, {code: count for code, count in worded.items() if count}
    )


def _spoken(site: Site) -> dict[str, Spoken]:
    """The languages of the site's pages by their codes: its own, and those of its translations."""
    translated = {language for languages in site.library.translations.values() for language in languages}
    return {language: site.spoken(language) for language in translated} | {site.spoken().code: site.spoken()}


def _differing(old: Spoken, new: Spoken) -> int:
    """A message that a catalogue does not have is said as the code has it."""
    return sum(old.words.get(id, id) != new.words.get(id, id) for id in old.words.keys() | new.words.keys())
