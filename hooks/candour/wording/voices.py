"""Voices in words: what some claims say alike, and how many articles say it."""

from __future__ import annotations

from candour.knowledge.voices import Voice
from candour.language.spoken import _
from candour.model.groups import GROUPS
from candour.model.library import Claim, Library
from candour.wording.counts import reserves, speakers
from candour.wording.messages import say
from candour.wording.sources import KINDS

_PERMISSIONS = ("do", "allowed")
"""The advice that warns of nothing."""


def voice_words(voice: Voice) -> str:
    """What it says: "avoid, for 1 week"; "" if a heading above has said it."""
    return ", ".join(map(say, voice.said))


def agreement(voice: Voice, library: Library) -> str:
    """How many say so, and with what reserve: "2 articles; 1 says “may”".

    Where only adverts allow something or say that nothing is against it, they are called so: "1 article (an advert)".
    A caution is one whoever gives it.
    """
    counted = speakers(voice.claims, library)
    articles = {claim.article for claim in voice.claims}
    kinds = {library.articles[article].front.source.kind for article in articles}
    if kinds == {"advert"} and all(map(_permits, voice.claims)):
        kind = KINDS["advert"].one if len(articles) == 1 else KINDS["advert"].many
        # Translators: how many articles say something, and what they all are: "1 article (an advert)"
        counted = _("%(count)s (%(kind)s)", count=counted, kind=_(kind))
    return counted + reserves(voice.reserved)


def _permits(claim: Claim) -> bool:
    """Whether it allows or advises something, or denies a caution."""
    return claim.is_denied if GROUPS[claim.group].case == "against" else claim.advice in _PERMISSIONS
