"""The lists of words that spelling help never turns into others: overrides/assets/words/.

tests/habits/words.py makes them.
"""

from __future__ import annotations

from collections.abc import Sequence

from candour.language.spoken import primary
from candour.model.settings import Settings

LANGUAGES_LISTED = ("en", "es")
"""The languages that have a list. A site in none of them only offers names that look like what was typed."""


def word_lists(settings: Settings) -> Sequence[str]:
    """The languages whose lists a site needs: its own, that of its originals, and those of its other pages."""
    spoken = {primary(language) for language in (settings.language, settings.written_in, *settings.languages)}
    return [language for language in LANGUAGES_LISTED if language in spoken]
