"""The types of values: ids, texts, line numbers, dates. Each refuses wrong input in an editor's words."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
)
from pydantic_core import PydanticCustomError

from candour.language.fold import fold
from candour.model.dates import surely_date

_SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Slug = Annotated[str, StringConstraints(pattern=_SLUG)]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]

AnchorText = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-{1,2}[a-z0-9]+)*$")]
"""An anchor of a claim, as it stands in an address behind the #."""

LINES_SYNTAX = "a list of line numbers and ranges of the original, such as [9-13, 42]"


_MOST_LINES = 200


def is_slug(text: str) -> bool:
    """Whether a text may be an id."""
    return bool(re.fullmatch(_SLUG, text))


def typed_text(value: object) -> str:
    """A value as its editor typed it. What is no text is refused in the words that every key of text has."""
    if not isinstance(value, str):
        raise PydanticCustomError("string_type", "Input should be a valid string")
    return value


class WrongValue(ValueError):
    """A value is not accepted. `sure` is what is surely meant by it, as a page writes it; "" if nobody can know."""

    def __init__(self, message: str, sure: str = "") -> None:
        super().__init__(message)
        self.sure = sure


class BadItem(ValueError):
    """One part of a value is wrong: the item of a list, or the key of a mapping, at `index`."""

    def __init__(self, index: int | str, message: str) -> None:
        super().__init__(message)
        self.index = index


_LINE = re.compile(r"\d{1,5}")


def line_range(item: object) -> tuple[int, int] | None:
    """The first and the last line of one item of `lines`, such as `42` or `9-13`; None if it cannot be read."""
    first, dash, last = str(item).partition("-")
    low, high = first.strip(), last.strip() if dash else first.strip()
    if _LINE.fullmatch(low) and _LINE.fullmatch(high) and 0 < int(low) <= int(high):
        return int(low), int(high)
    return None


def _lines(value: object) -> tuple[int, ...]:
    """`[9-13, 42]` as typed → (9, 10, 11, 12, 13, 42)."""
    if not isinstance(value, list) or not value:
        ranges = str(value).split(",")
        sure = f"[{', '.join(one.strip() for one in ranges)}]" if isinstance(value, str) else ""
        raise WrongValue(f"lines must be {LINES_SYNTAX}", sure if all(map(line_range, ranges)) else "")
    if len(value) > _MOST_LINES:
        raise ValueError(f"lines has {len(value)} items; at most {_MOST_LINES} are read: write ranges, such as 9-13")
    numbers: list[int] = []
    for index, item in enumerate(value):
        found = line_range(item)
        if found is None:
            raise BadItem(index, f"'{item}' is not a line or a range of lines; lines must be {LINES_SYNTAX}")
        numbers.extend(range(found[0], found[1] + 1))
    return tuple(dict.fromkeys(numbers))


def _date(value: object) -> object:
    """A date as typed; pydantic alone would read a bare number as seconds since 1970."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", typed_text(value)):
        raise WrongValue(f"'{value}' is not a date; write it as 2026-11-21", surely_date(str(value)))
    return value


def _line_number(value: object) -> int:
    typed = typed_text(value)
    if not (_LINE.fullmatch(typed) and int(typed)):
        raise ValueError(f"'{value}' is not a number of lines; write digits, such as 57")
    return int(typed)


_NOT_IN_ADDRESS = re.compile(r"[\s\x00-\x1f\x7f<>\"'`\\]")


def is_web_address(value: str, *schemes: str) -> bool:
    """Whether a value is a whole web address. A script, a file or a name before the host is not."""
    try:
        parts = urlsplit(value)
        host = parts.hostname
    except ValueError:
        return False
    is_plain = not _NOT_IN_ADDRESS.search(value) and "@" not in parts.netloc
    return is_plain and bool(host) and parts.scheme in schemes


def _https(value: object) -> object:
    if not isinstance(value, str) or not value or is_web_address(value, "https"):
        return value  # the type's own message is clearer for what is no text
    secure = f"https://{value.partition('://')[2]}"
    is_meant = value.startswith("http://") and is_web_address(secure, "https")
    what_then = (
        f"did you mean '{secure}'?" if is_meant else "write it in full, such as https://authority.example/advice"
    )
    raise ValueError(f"'{value}' is not an address with https://; {what_then}")


_YES = frozenset(("yes", "true", "on", "y", "x", "1"))


def _flag(value: object) -> bool:
    if typed_text(value) not in ("true", "false"):
        sure = "true" if str(value).casefold() in _YES else ""
        raise WrongValue(f"'{value}' is not accepted; write 'true' or leave the key out", sure)
    return value == "true"


def _listed(value: object) -> object:
    """One word, several, or nothing → a list."""
    if value is None:
        return []
    return [value] if isinstance(value, str) else value


def _or_one(schema: dict[str, Any]) -> None:
    """The schema of a list: one of its items alone is accepted too, and nothing."""
    several = {key: schema.pop(key) for key in ("type", "items")}
    schema["anyOf"] = [several["items"], several, {"type": "null"}]


def as_said(words: str) -> str:
    """Words without regard to capitals, accents and hyphens."""
    return " ".join(fold(words).replace("-", " ").split())


Lines = Annotated[tuple[int, ...], BeforeValidator(_lines), Field(json_schema_extra={"type": "array"})]
LineNumber = Annotated[int, BeforeValidator(_line_number), Field(json_schema_extra={"minimum": 1, "maximum": 99_999})]
Slugs = Annotated[
    tuple[Slug, ...],
    BeforeValidator(_listed),
    AfterValidator(lambda ids: tuple(dict.fromkeys(ids))),
    Field(json_schema_extra=_or_one),
]
"""Ids, each once. One may be typed as a plain word."""

_Words = Annotated[tuple[Text, ...], BeforeValidator(_listed), Field(json_schema_extra=_or_one)]
OptionWords = dict[Slug, Annotated[_Words, Field(min_length=1)]]
"""Words for each option of a choice, by the options."""

Options = Annotated[
    Annotated[tuple[Slug, ...], Tag("[list]")] | Annotated[dict[Slug, _Words], Tag("[words]")],
    Discriminator(lambda value: "[words]" if isinstance(value, dict) else "[list]"),
]
"""What may be chosen: a list, or each with the other words for it."""

HttpsAddress = Annotated[Text, BeforeValidator(_https), Field(json_schema_extra={"pattern": "^https://"})]
Date = Annotated[datetime.date, BeforeValidator(_date)]
Flag = Annotated[bool, BeforeValidator(_flag)]
FingerprintText = Annotated[str, StringConstraints(pattern="^(v2:)?[0-9a-f]{12}$")]
"""As model/fingerprint.py makes it; without "v2:" it is of the first version."""


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)
