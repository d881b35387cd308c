"""Voices in words: what some claims say alike, and how many articles say it."""

from __future__ import annotations

from collections.abc import Iterable

from candour.knowledge.voices import Voice, voices
from candour.model.library import Claim, Library
from candour.wording.counts import reserves, speakers
from candour.wording.messages import say

_BRIEF = 3
"""The most voices that a line holds."""


def voice_words(voice: Voice) -> str:
    """What it says: "avoid, for 1 week"; "" if a heading above has said it."""
    return ", ".join(map(say, voice.said))


def agreement(voice: Voice, library: Library) -> str:
    """How many say so, and with what reserve: "2 articles; 1 says “may”"."""
    return speakers(voice.claims, library) + reserves(voice.reserved)


def told_briefly(claims: Iterable[Claim], library: Library) -> str:
    """Some claims on one term in a line: each voice with its count: "avoid: 2 articles; with caution: 1 article".

    If they say too many things for a line, it only counts the articles: to choose among voices would hide some.
    """
    listed = list(claims)
    heard = voices(listed, library)
    if len(heard) > _BRIEF:
        return speakers(listed, library)
    return "; ".join(f"{voice_words(voice)}: {agreement(voice, library)}" for voice in heard)
