"""Messages, said in the language that is spoken."""

from __future__ import annotations

from candour.language.spoken import _
from candour.model.message import Amount, Message, Sayable
from candour.wording.amounts import amount, reported


def say(said: Sayable) -> str:
    """A message (or amount, or text) in words for readers."""
    match said:
        case str():
            return said
        case Amount():
            return reported(said.quantity) if said.as_reported else amount(said.quantity)
        case Message():
            text, values = said.text, {name: say(value) for name, value in said.values.items()}
            return _(text, **values)
    return " ".join(map(say, said))
