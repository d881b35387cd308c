"""A message before it is put into a language: a message of the catalogues with its values.

Computed data holds these; the code that shows it says them in the reader's language (wording/messages.py).
"""

from __future__ import annotations

from dataclasses import dataclass

from candour.model.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity to be said: as its source puts it, or what it amounts to."""

    quantity: Quantity
    as_reported: bool = False

    @property
    def plain(self) -> str:
        """The same in English."""
        return (self.as_reported and self.quantity.words) or str(self.quantity)


class Message:
    """A message as the code has it, and the values for its `%(names)s`."""

    __slots__ = ("text", "values")

    def __init__(self, text: str, **values: Sayable) -> None:
        self.text, self.values = text, values

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and (self.text, self.values) == (other.text, other.values)

    def __hash__(self) -> int:
        return hash(self.text)


Sayable = str | Amount | Message | tuple["Sayable", ...]
"""What can be said: content as it stands, an amount, a message, or several of these with spaces between them."""


def plain(said: Sayable) -> str:
    """The same in the English of the code. It is not for readers: it serves to compare what is said."""
    match said:
        case str():
            return said
        case Amount():
            return said.plain
        case Message():
            return said.text % {name: plain(value) for name, value in said.values.items()}
    return " ".join(map(plain, said))
