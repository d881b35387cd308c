"""A quantity's text, read token by token from left to right: each token is looked at once, however long the text."""

from __future__ import annotations

import re
from collections.abc import Callable

from candour.model.quantity.phrases import Meaning, Phrases
from candour.model.quantity.units import SPELLED, currencies

_TOKEN = re.compile(
    r"[13]/[24](?![0-9/])"
    r"|[0-9]+(?:[.,'’][0-9]+| [0-9]{3}(?![0-9]))*(?: ?[½¼¾])?"
    r"|(?:US|CA|A|C)\$|[^\W\d_½¼¾]+|\S"
)
_NARROW = re.compile(r"(?<=[0-9])[\u00a0\u2009\u202f](?=[0-9]{3}(?![0-9]))")
"""The space inside "1 500" that never breaks a line."""


class NotAQuantity(ValueError):
    """The text is outside the grammar; the message says what is wrong and what is accepted."""


def spaced(text: str) -> str:
    """A text with single spaces, and commas for thousands."""
    return " ".join(_NARROW.sub(",", text).split())


class Tokens:
    """What is left to read. `typed` is the whole text, for messages."""

    def __init__(self, typed: str) -> None:
        self.typed = typed if len(typed) <= 80 else typed[:79] + "…"
        self._tokens: list[str] = _TOKEN.findall(typed)
        self._folded = [token.lower() for token in self._tokens]
        self._at = 0

    @property
    def next(self) -> str:
        """The next token as typed, "" at the end."""
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    @property
    def rest(self) -> str:
        """All that is left, for messages."""
        left = " ".join(self._tokens[self._at : self._at + 9])
        return left if len(left) <= 40 else left[:39] + "…"

    def is_last(self) -> bool:
        """Whether one token is left."""
        return self._at == len(self._tokens) - 1

    def is_digits(self) -> bool:
        """Whether a number in digits is next."""
        return self.next[:1] in tuple("0123456789½¼¾")

    def take(self, table: Phrases[Meaning]) -> Meaning | None:
        """The meaning of the longest phrase of a table that is next, which is then read; else None."""
        for length in range(min(4, len(self._tokens) - self._at), 0, -1):
            phrase = tuple(self._folded[self._at : self._at + length])
            if phrase in table:
                self._at += length
                return table[phrase]
        return None

    def one(self) -> str:
        """The next token, which is then read."""
        self._at += 1
        return self._tokens[self._at - 1]

    def unit(self) -> str | None:
        """The unit that is next, in the singular, or a currency's code in capitals; else None."""
        if self.next in currencies():
            return self.one()
        return self.take(SPELLED)

    def take_if(self, table: Phrases[Meaning], follows: Callable[[], object]) -> Meaning | None:
        """A phrase of a table, read only if what must follow it does; that is not read."""
        start = self._at
        meaning = self.take(table)
        after = self._at
        is_followed = meaning is not None and follows() is not None
        self._at = after if is_followed else start
        return meaning if is_followed else None

    def mark(self) -> int:
        """Where reading is, to come back to."""
        return self._at

    def back(self, mark: int) -> None:
        """Read from there again."""
        self._at = mark

    def refuse(self, what: str) -> NotAQuantity:
        """Why this is no quantity."""
        return NotAQuantity(f"'{self.typed}' {what}")
