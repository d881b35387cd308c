"""A claim as its editor typed it: one model for each group, made from the qualifiers that the group takes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property
from keyword import iskeyword
from typing import Any, Literal

from pydantic import Field, create_model, model_validator

from candour.model.groups import QUALIFIERS
from candour.model.moment import Moment
from candour.model.qualifier import Qualifier, Value, ValueKind
from candour.model.typed import type_of
from candour.model.values import LINES_SYNTAX, AnchorText, BadItem, Lines, Slug, Strict


class Entry(Strict):
    """A claim: the article says something about a term, in the lines named."""

    term: Slug = Field(description="The term it is about: a page in docs/terms/.")
    lines: Lines = Field(description=f"Where the original says so: {LINES_SYNTAX}.")
    formerly: tuple[AnchorText, ...] = Field(
        default=(),
        description="Anchors that led to these words before the claim was written otherwise: others may link to them.",
    )

    @model_validator(mode="after")
    def _holds_together(self) -> Entry:
        """No key says the opposite of another."""
        said = self.said
        for key in said:
            other = QUALIFIERS[key].excludes
            if other in said:
                raise BadItem(key, f"'{key}' and '{other}' say opposite things of one claim; keep one of them")
        start, end = said.get("from"), said.get("until")
        if isinstance(start, Moment) and isinstance(end, Moment) and end.span[1] < start.span[0]:
            raise BadItem("until", f"'until: {end.typed}' is over before 'from: {start.typed}' begins")
        return self

    @cached_property  # a claim is asked for it several times
    def said(self) -> Mapping[str, Value]:
        """What it says besides its term, by the keys of its qualifiers, without those left out or at their default.

        A ValueKind.VALUE is still text: only the vocabulary knows what the term measures.
        """
        typed = ((key, getattr(self, name), default) for key, name, default in _keys(type(self)))
        return {key: value for key, value, default in typed if value not in (None, False, default)}


@cache
def _keys(model: type[Entry]) -> tuple[tuple[str, str, str | None], ...]:
    """The qualifiers of a model: each key, the name of its field, and its default."""
    named = ((key, _name(key), qualifier.default) for key, qualifier in QUALIFIERS.items())
    return tuple((key, name, default) for key, name, default in named if name in model.model_fields)


@cache
def entry_of(group: str | None) -> type[Entry]:
    """The model of a group's claims; for None, the part that every group shares."""
    name = "".join(part.capitalize() for part in (group or "any").split("_"))
    taken = {_name(one.key): _field(one) for one in QUALIFIERS.values() if one.is_taken_by(group)}
    about = f"A claim in `{group}`." if group else "A claim."
    model = create_model(f"{name}Entry", __base__=Entry, __doc__=about, __module__=__name__, **taken)
    globals()[model.__name__] = model  # so that a claim can travel between processes
    return model


def _name(key: str) -> str:
    """A key as a Python name: `from` is a reserved word."""
    return f"{key}_" if iskeyword(key) else key


def _field(qualifier: Qualifier) -> Any:
    """A field's type and its default. A key without a value is refused: a scope left empty would widen its claim."""
    kind = Literal[qualifier.accepts] if qualifier.kind is ValueKind.WORD else type_of(qualifier)
    default = False if qualifier.kind is ValueKind.FLAG else qualifier.default
    alias = qualifier.key if iskeyword(qualifier.key) else None
    return kind, Field(default=default, alias=alias, description=qualifier.description)
