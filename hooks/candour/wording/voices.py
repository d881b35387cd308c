"""Voices in words: what some claims say alike, and how many articles say it."""

from __future__ import annotations

from candour.knowledge.voices import Voice
from candour.model.library import Library
from candour.wording.counts import reserves, speakers
from candour.wording.messages import say


def voice_words(voice: Voice) -> str:
    """What it says: "avoid, for 1 week"; "" if a heading above has said it."""
    return ", ".join(map(say, voice.said))


def agreement(voice: Voice, library: Library) -> str:
    """How many say so, and with what reserve: "2 articles; 1 says “may”"."""
    return speakers(voice.claims, library) + reserves(voice.reserved)
