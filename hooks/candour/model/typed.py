"""How each kind of qualifier is typed: text → its value, or an error that says what is accepted."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from candour.model.moment import MOMENTS, moment
from candour.model.qualifier import Qualifier, Value, ValueKind
from candour.model.quantity import NotAQuantity, Quantity, convert, is_time, parse
from candour.model.values import Flag, Slug, Text, WrongValue, typed_text
from candour.problem import did_you_mean, either, surely

_MOST_AMOUNTS = 2
"""A size and a rate: at least 30 SPF, every 2 hours."""

_ALL = 100
"""Percent."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

_NUMBER = re.compile(r"^[1-9][0-9]?$")

_PLAIN: Mapping[ValueKind, Any] = {ValueKind.FLAG: Flag, ValueKind.TEXT: Text, ValueKind.VALUE: Text}
"""Kinds whose types say all that is to be said."""


def type_of(qualifier: Qualifier) -> Any:
    """The type of a qualifier's values, for a pydantic model."""
    if qualifier.kind in _PLAIN:
        return _PLAIN[qualifier.kind]
    if qualifier.kind is ValueKind.TERM and not qualifier.words:
        return Slug
    read = BeforeValidator(partial(_read, qualifier))
    return Annotated[Any, read, Field(json_schema_extra=_schema(qualifier))]


def _schema(qualifier: Qualifier) -> dict[str, Any]:
    """What an editor is offered: the qualifier's words, and free text of its kind."""
    if qualifier.kind is ValueKind.NUMBER:
        return {"type": "string", "pattern": _NUMBER.pattern, "minimum": 1, "maximum": 99}
    text: dict[str, Any] = {"type": "string", "minLength": 1}
    if qualifier.kind is ValueKind.AMOUNT:
        return {"anyOf": [text, {"type": "array", "items": text, "maxItems": _MOST_AMOUNTS}]}
    return {"anyOf": [{"enum": list(qualifier.accepts)}, text]} if qualifier.words else text


def _read(qualifier: Qualifier, value: object) -> Value:
    name, read = _KINDS[qualifier.kind]
    if not (isinstance(value, list) and qualifier.kind is ValueKind.AMOUNT):
        word = typed_text(value).strip()
        if word in qualifier.accepts and qualifier.kind is not ValueKind.MOMENT:
            return word  # a moment is a value of its own, whatever word tells it
    found = read(value)
    if found is not None:
        return found
    words = f"{either(qualifier.accepts)}, or " if qualifier.accepts else ""
    near = () if " " in str(value) else qualifier.accepts  # "very uncommon" is not "uncommon"
    takes = did_you_mean(str(value), near, f"it takes {words}{name}")
    message = f"'{value}' is not accepted for '{qualifier.key}'{takes}"
    raise WrongValue(message, surely(str(value), qualifier.accepts))


def _time(text: object) -> Quantity | None:
    """A time; None for a quantity of another kind, or for none."""
    time = _quantity(text)
    return time if time and is_time(time.unit) else None


def _share(text: object) -> Quantity | None:
    share = _quantity(text)
    percent = convert(share, "percent") if share else None
    if percent and any(end is not None and end > _ALL for end in percent):
        raise ValueError(f"'{text}' is more than all; write a share, such as '1 in 30,000' or '2 percent'")
    return share if percent else None


def _quantity(text: object) -> Quantity | None:
    """A quantity; None for other words. What has a digit is meant as one, and is told what is wrong with it."""
    try:
        return parse(str(text))
    except NotAQuantity:
        if re.search("[0-9]", str(text)):
            raise
        return None


def _term(text: object) -> str | None:
    return str(text) if _ID.fullmatch(str(text)) else None


def _number(text: object) -> int | None:
    return int(str(text)) if _NUMBER.fullmatch(str(text)) else None


def _amount(value: object) -> tuple[Quantity, ...]:
    listed = value if isinstance(value, list) else [value]
    if not 0 < len(listed) <= _MOST_AMOUNTS:
        raise ValueError(f"it has {len(listed)} quantities; an amount has one, or two: how much, and how often")
    if not all(isinstance(one, str) for one in listed):
        raise ValueError("an amount must be text, such as 'at least 30 SPF', or a list of two, in brackets")
    return tuple(parse(str(one)) for one in listed)


_KINDS: Mapping[ValueKind, tuple[str, Callable[[object], Value | None]]] = {
    ValueKind.TIME: ("a time, such as '6 months'", _time),
    ValueKind.MOMENT: (MOMENTS, lambda text: moment(str(text))),
    ValueKind.SHARE: ("a share, such as '1 in 30,000' or '2 percent'", _share),
    ValueKind.TERM: ("the id of a term", _term),
    ValueKind.NUMBER: ("a whole number from 1 to 99", _number),
    ValueKind.AMOUNT: ("a quantity, such as 'at least 30 SPF'", _amount),
}
"""Each kind by its name, with what reads it."""
