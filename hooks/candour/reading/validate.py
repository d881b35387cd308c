"""Front matter as typed → a model, or problems in words that editors know, each at its value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from candour.model.fields import fields
from candour.model.groups import GROUPS, QUALIFIERS
from candour.model.marks import slug
from candour.model.moment import MomentKind, NotAMoment
from candour.model.values import BadItem, WrongValue
from candour.problem import Problem, did_you_mean, either, nearest, surely
from candour.reading.front_matter import Page, ValuePath, needs_no_marks

Model = TypeVar("Model", bound=BaseModel, covariant=True)

_DIGITS = {
    "sha256": "a sha256; it has 64 digits 0-9 and a-f",
    **dict.fromkeys(("fingerprint", "original"), "a fingerprint; it is 'v2:' and 12 digits 0-9 and a-f"),
}
"""The keys that hold hexadecimal digits: the name of the value, and how it is written."""

_WAYS = frozenset(("[list]", "[words]"))
"""Steps to a value that nobody typed: the two ways to write options."""

_KEY = "[key]"
"""The last step to the key of a mapping, where the key is what is wrong."""

_LIKE_AN_ID = re.compile(r"[A-Za-z0-9]+(?:[ _-]+[A-Za-z0-9]+)*")
_MOST = 1_000  # the most problems of one page that get a message; nobody reads more

_NOTHING: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Typed(Generic[Model]):
    """A front matter's model (None if its head is broken), and the places that are broken.

    A model that is not `whole` has substitutes for broken values: it can be checked, but not shown.
    """

    model: Model | None
    problems: list[Problem]
    broken: frozenset[ValuePath] = frozenset()
    whole: bool = True

    def sound(self, key: str, count: int) -> list[int]:
        """Which of the `count` items typed under `key` the model holds, by their index in the list."""
        cut = {path[1] for path in self.broken if path[0] == key and len(path) > 1}
        return [index for index in range(count) if index not in cut]


def validate(
    page: Page, model: type[Model], stand_in: Mapping[str, object] = _NOTHING, called: str = "the page"
) -> Typed[Model]:
    """Make a model of a page's front matter.

    All problems are found at once. A broken claim is left out and an unknown key is ignored. `stand_in`
    has values for required keys, so that everything that is sound can still be checked. `called` is what messages
    call the owner of the keys.
    """
    try:
        return Typed(model.model_validate(page.front), [])
    except ValidationError as error:
        details = [_placed(one) for one in error.errors(include_url=False)]
    meant = _misspelt(details)
    missing = set(meant.values())
    named = [one for one in details if one["loc"] not in missing][:_MOST]
    problems = [_problem(page, model, one, meant.get(one["loc"]), called) for one in named]
    broken = frozenset(detail["loc"] for detail in details)
    sound = _without(page.front, broken)
    try:
        return Typed(model.model_validate(sound), problems, broken)
    except ValidationError:
        pass
    try:
        return Typed(model.model_validate({**stand_in, **sound}), problems, broken, whole=False)
    except ValidationError:
        return Typed(None, problems, broken, whole=False)


def _placed(detail: ErrorDetails) -> ErrorDetails:
    """With the place as it is typed."""
    first, *steps = detail["loc"] or ("",)
    if not _WAYS.isdisjoint(steps):
        detail["loc"] = (first, *(step for step in steps if step not in _WAYS))
    return detail


def _misspelt(details: Sequence[ErrorDetails]) -> dict[ValuePath, ValuePath]:
    """Unknown keys, and the missing keys that they were meant to be: one mistake, at the unknown key."""
    missing: dict[ValuePath, dict[str, ValuePath]] = {}
    for detail in details:
        if detail["type"] == "missing":
            missing.setdefault(detail["loc"][:-1], {})[str(detail["loc"][-1])] = detail["loc"]
    meant: dict[ValuePath, ValuePath] = {}
    for detail in details:
        strange: ValuePath = detail["loc"]
        beside = missing.get(strange[:-1])
        if beside and detail["type"] == "extra_forbidden":
            first = str(strange[-1]).partition(" ")[0]
            found = first if first in beside else nearest(str(strange[-1]), beside)
            if found:
                meant[strange] = beside.pop(found)
    return meant


def _without(front: Mapping[str, Any], broken: frozenset[ValuePath]) -> dict[str, Any]:
    """The front matter without the broken keys of the top level and the broken items of its lists."""
    cut: dict[str, set[str | int]] = {}
    for path in broken:
        cut.setdefault(str(path[0]), set()).add(path[1] if len(path) > 1 else "#all")
    return dict(_kept(front, cut))


def _kept(front: Mapping[str, Any], cut: Mapping[str, set[str | int]]) -> Iterator[tuple[str, Any]]:
    for key, value in front.items():
        broken = cut.get(key, set())
        if isinstance(value, list) and "#all" not in broken:
            yield key, [item for index, item in enumerate(value) if index not in broken]
        elif not broken:
            yield key, value


def _problem(page: Page, model: type[BaseModel], detail: ErrorDetails, meant: ValuePath | None, called: str) -> Problem:
    path: ValuePath = detail["loc"]
    key, value, context = str(path[-1]) if path else "", detail["input"], detail.get("ctx", {})
    named = f"'{key}'" if isinstance(path[-1] if path else "", str) else f"item {int(path[-1]) + 1} of '{path[-2]}'"
    match detail["type"]:
        case "missing":
            about = _field_description(model, path)
            return page.problem(
                path[:-1], "missing-key", f"{_owner(path, called)} needs '{key}'{': ' if about else ''}{about}"
            )
        case "extra_forbidden":
            known = _keys(model, path)
            for sign, what in ((" ", "has no colon"), (":", "has no space behind its colon")):
                first, found, rest = key.partition(sign)
                if found and first in known:
                    new = f"{first}: {rest}"
                    problem = page.problem(path, "unknown-key", f"'{key}' {what}; write '{new}'", key=True)
                    return _mended(page, problem, path, new if needs_no_marks(rest) else "", key=True)
            if key == "for" and (instead := _instead_of_for(str(path[0]), value)):
                message = f"'for' says how long an effect lasts; {_owner(path, called)} takes '{instead}'"
                new_key, _, new = instead.partition(": ")
                mends = page.mends(path, new_key, key=True) + page.mends(path, new)
                return replace(page.problem(path, "unknown-key", message, key=True), mends=mends)
            takes = did_you_mean(key, [str(meant[-1])] if meant else known, f"it takes {', '.join(known)}")
            message = f"'{key}' is not a key of {_owner(path, called)}{takes}"
            problem = page.problem(path, "unknown-key", message, key=True)
            return _mended(page, problem, path, surely(key, known), key=True)
        case "literal_error":
            accepted = [word.strip("' ") for word in context["expected"].replace(" or ", ",").split(",")]
            if value is None:
                return page.problem(path, "missing-value", f"{named} has no value; it takes {either(accepted)}")
            if not isinstance(value, str):
                return page.problem(path, "wrong-type", f"{named} must be text, not {_shape(value)}")
            takes = did_you_mean(str(value), accepted, f"it takes {either(accepted)}")
            problem = page.problem(path, "not-accepted", f"'{value}' is not accepted for {named}{takes}")
            return _mended(page, problem, path, surely(value, accepted))
        case "string_pattern_mismatch" if key in _DIGITS:
            return page.problem(path, "bad-value", f"'{value}' is not {_DIGITS[key]}")
        case "string_pattern_mismatch":
            message = f"'{value}' is not an id; use small letters and digits joined by hyphens, such as 'acne-scars'"
            is_key = key == _KEY
            place = path[:-1] if is_key else path
            id = slug(str(value)) if _LIKE_AN_ID.fullmatch(str(value)) else ""
            return _mended(page, page.problem(place, "bad-value", message, key=is_key), place, id, key=is_key)
        case "string_too_long":
            message = f"{named} has {len(value)} characters; at most {context['max_length']} are shown in full"
            return page.problem(path, "too-long", message)
        case "string_type" | "string_too_short" if value is None or (isinstance(value, str) and not value.strip()):
            owner = _model_at(model, path)
            field = owner.model_fields.get(key) if owner else None
            out = "" if field and field.is_required() else ", or take the key out"
            return page.problem(path, "missing-value", f"{named} has no value; write one{out}")
        case "string_type":
            return page.problem(path, "wrong-type", f"{named} must be text, not {_shape(value)}")
        case "tuple_type" | "list_type":
            problem = page.problem(path, "wrong-type", f"{named} must be a list, not {_shape(value)}")
            return _mended(page, problem, path, _as_list(model, path, value))
        case "model_type" | "model_attributes_type" | "dict_type":
            return page.problem(path, "wrong-type", f"{named} must be keys and values, not {_shape(value)}")
        case "value_error":
            error = context["error"]
            place = (*path, error.index) if isinstance(error, BadItem) else path
            fix = _fix(error, path)
            sure = error.sure if isinstance(error, WrongValue) else fix
            return replace(_mended(page, page.problem(place, "bad-value", str(error)), place, sure), fix=fix)
        case kind if kind.startswith("date"):
            return page.problem(path, "bad-value", f"'{value}' is not a date; write it as 2026-11-21")
    return page.problem(path, "bad-value", f"{named}: {detail['msg']}")


def _as_list(model: type[BaseModel], path: ValuePath, value: object) -> str:
    """Plain words where a list of words belongs, as a list; "" where an item is more than a word."""
    owner = _model_at(model, path)
    takes_words = any(field.key == path[-1] and field.model is None for field in (fields(owner) if owner else ()))
    words = [word.strip() for word in str(value).split(",")]
    is_list = isinstance(value, str) and takes_words and all(map(needs_no_marks, words))
    return f"[{', '.join(words)}]" if is_list else ""


def _mended(page: Page, problem: Problem, path: ValuePath, new: str, *, key: bool = False) -> Problem:
    """A problem at a value (or a key) with what surely has to stand there, as it is; "" where that is not known."""
    return replace(problem, mends=page.mends(path, new, key=key, as_written=True)) if new else problem


def _fix(error: Exception, path: ValuePath) -> str:
    """What to write in place of a value, where its group makes it certain."""
    if not isinstance(error, NotAMoment):
        return ""
    side = GROUPS[str(path[0])].side
    return error.meant or (f"{error.time} {side}" if error.time and side else "")


def _instead_of_for(group: str, value: object) -> str:
    """What is written now for a `for` of the first version, which three groups took; "" where no other key fits."""
    if group not in GROUPS or not isinstance(value, str):
        return ""
    until = f"from: {value} before" if GROUPS[group].side == "before" else f"until: {value} after"
    for key, healed, time in (("when", "when: now", f"when: {value}"), ("until", "until: healed", until)):
        if QUALIFIERS[key].is_taken_by(group):
            return healed if value == MomentKind.HEALED else time
    return ""


def _shape(value: object) -> str:
    if value is None:
        return "empty"
    if isinstance(value, dict):
        return "keys and values"
    return "a list" if isinstance(value, list) else f"'{value}'"


def _owner(path: ValuePath, called: str) -> str:
    """The owner of the value at `path`, in its editor's words."""
    owner = next((step for step in reversed(path[:-1]) if isinstance(step, str)), None)
    if owner is None:
        return called
    return f"a claim in '{owner}'" if owner in GROUPS else f"'{owner}'"


def _model_at(model: type[BaseModel], path: ValuePath) -> type[BaseModel] | None:
    """The model of the mapping that holds the value at `path`."""
    for step in path[:-1]:
        if isinstance(step, int):
            continue
        field = model.model_fields.get(step)
        if field is None:
            return None
        kinds = [field.annotation, *getattr(field.annotation, "__args__", ())]
        model = next((kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel)), model)
    return model


def _keys(model: type[BaseModel], path: ValuePath) -> list[str]:
    owner = _model_at(model, path)
    return [field.key for field in fields(owner)] if owner else []


def _field_description(model: type[BaseModel], path: ValuePath) -> str:
    owner = _model_at(model, path)
    field = owner.model_fields.get(str(path[-1])) if owner else None
    return (field.description or "").rstrip(".") if field else ""
