"""Words of a language as such: the small ones that a search leaves out, and the lists of all that there are.

Spelling help never turns a word of a list into another. The lists are in overrides/assets/words/;
tests/habits/words.py makes them.
"""

from __future__ import annotations

from collections.abc import Sequence

from candour.language.spoken import _, primary
from candour.model.settings import Settings

LANGUAGES_LISTED = ("en", "es")
"""The languages that have a list. A site in none of them only offers names that look like what was typed."""


def word_lists(settings: Settings) -> Sequence[str]:
    """The languages whose lists a site needs: its own, that of its originals, and those of its other pages."""
    spoken = {primary(language) for language in (settings.language, settings.written_in, *settings.languages)}
    return [language for language in LANGUAGES_LISTED if language in spoken]


def small_words() -> str:
    """The small words of the language that is spoken, with spaces between."""
    # Translators: small words (articles, prepositions, question words) that a search leaves out, with spaces
    # between; yours, not these translated
    return _(
        "a about after afterwards again also am an and any anyone are as at be because been before being "
        "bit but by can can't cant cause causes causing could couldn't did didn't do does doesn't don't "
        "dont during else ever for from get getting give go going gonna got had happen happens has have "
        "haven't having he her his how i i'd if i'll i'm im in into is isn't it it's its i've just know "
        "let like long lot lots many may me mean might mine much must my myself need no not of off ok "
        "okay on once one only or our out over please put putting really right same shall she should "
        "shouldn't since so some someone something soon still take taking tell than that the their them "
        "then there these they this those to today tomorrow too u until up us use using very wanna want "
        "was wasn't way we wear wearing well were what when where which while who why will with without "
        "won't would wouldn't yesterday you your"
    )
