"""What may be meant by an id that is no term: a former id, another name of a term, one of what a term includes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from candour.language.fold import as_one_word
from candour.model.library import Term
from candour.problem import did_you_mean, surely


@dataclass(frozen=True, slots=True)
class Meant:
    """The end of a message about an unknown term, and the id to write, "" if only an editor can know.

    `sure` is the id that is meant if the unknown one is no other word, but misspelt.
    """

    hint: str = ""
    id: str = ""
    sure: str = ""


@dataclass(frozen=True)
class TermHints:
    """Terms, and concepts that may become terms, by all that they are or were called."""

    terms: Mapping[str, Term]

    def meant(self, unknown: str, words: Iterable[str] = ()) -> Meant:
        """What an unknown id may mean. `words` are accepted beside ids."""
        for names, how in self._known:
            id = names.get(as_one_word(unknown))
            if id:
                return Meant(f"; {how} '{id}'", id, id)
        known = [*words, *self.terms]
        return Meant(did_you_mean(unknown, known), sure=surely(unknown, known))

    def now(self, former: str) -> str:
        """The term that a former id means; "" if it is none."""
        return self._known[0][0].get(as_one_word(former), "")

    @cached_property
    def _known(self) -> list[tuple[dict[str, str], str]]:
        """Words to ids, and what each word is to its id; the surest first."""
        former: dict[str, str] = {}
        names: dict[str, str] = {}
        included: dict[str, str] = {}
        for id, term in self.terms.items():
            former |= dict.fromkeys(map(as_one_word, term.front.formerly), id)
            for name in (term.label, *term.front.synonyms):
                names.setdefault(as_one_word(name), id)
            for word in term.front.includes:
                included.setdefault(as_one_word(word), id)
        return [(former, "it is now"), (names, "it is another name of"), (included, "it is one of what is meant by")]
