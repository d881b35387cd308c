"""The reserve with which a page gives a number: a hedge ("usually"), one bound ("at least"), "about"."""

from __future__ import annotations

from dataclasses import dataclass

from candour.model.quantity.phrases import BOUNDS_AFTER, BOUNDS_BEFORE, HEDGES
from candour.model.quantity.tokens import Tokens


@dataclass(slots=True)
class Reserves:
    """Each as the word that it is read as, whether it stands before or after the number; "" for none."""

    hedge: str = ""
    bound: str = ""
    about: str = ""

    def before(self, tokens: Tokens) -> None:
        """Read those before a number."""
        while meaning := tokens.take(HEDGES) or tokens.take(BOUNDS_BEFORE):
            self._add(meaning, tokens)

    def after(self, tokens: Tokens) -> None:
        """Read those after it: "or more"."""
        while meaning := tokens.take(BOUNDS_AFTER):
            self._add(meaning, tokens)

    def _add(self, meaning: str, tokens: Tokens) -> None:
        kind = "about" if meaning == "about" else "hedge" if meaning in HEDGES.values() else "bound"
        former = getattr(self, kind)
        if former:
            raise tokens.refuse(f"says '{former}' and '{meaning}'; write one of them, or a range such as '2 to 4 days'")
        setattr(self, kind, meaning)

    @property
    def all(self) -> tuple[str, ...]:
        """In one order: "usually at least about"."""
        return tuple(filter(None, (self.hedge, self.bound, self.about)))
