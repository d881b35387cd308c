"""A new page: every key that it may hold, and what each accepts. Only its author knows the rest.

It is made from the models, so it cannot go stale. `check` names what is left to fill in.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from pydantic import BaseModel

from candour.authoring.quoting import quoted
from candour.model.fields import BLANK, FRONTS, Field, fields, on_one_line, path_of_kind
from candour.model.groups import GROUPS
from candour.model.library import Term
from candour.problem import did_you_mean, either

KnownValues: TypeAlias = Mapping[str, "str | int | Sequence[str] | KnownValues | None"]
"""The values that are known already, by key. A key that has keys of its own holds another mapping."""

_CLAIMS = """\
# Claims stand below, one a line. Take '# ' away before a group and its example, and write what the original says:
# a claim needs its term and lines; take out each other key that the original does not give, and whatever it
# does not mention. Then mark the words in the text: [words](benefit:fine-lines)."""

_MARKS = """\
# Below stand the marks of the original, in the order of its text. Write the translation, and put each mark around the
# words that say the same there: [words](benefit:fine-lines). `check` names those that have no words yet."""


class Refused(ValueError):
    """The page cannot be made. The message says why, and what would be accepted."""


def path_of_new(kind: str, id: str, files: Collection[str], language: str = "") -> str:
    """The path of a new page ("docs/terms/acne.md", "docs/es/articles/visit.md").

    Raises Refused for a bad id and for a page that exists.
    """
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id) or id == "index":
        raise Refused(
            f"'{id}' cannot be an id; use small letters and digits joined by hyphens (and not 'index'), "
            "such as 'acne-scars'"
        )
    path = path_of_kind(kind, id, language)
    if path in files:
        raise Refused(f"{path} is there already; it was left as it is")
    return path


def known(value: str, what: str, accepted: Collection[str]) -> str:
    """The value, if it is accepted. Raises Refused."""
    if value not in accepted:
        listed = f"it takes {either(accepted)}" if len(accepted) < 12 else ""
        then = listed if accepted else "there is none yet"
        raise Refused(f"'{value}' is not a {what}{did_you_mean(value, accepted, then)}")
    return value


def blank(kind: str, given: KnownValues, marks: Iterable[str] = (), text: str = "") -> str:
    """The text of a page of a kind ("article"), with the given values filled in and the rest left to its author.

    `marks` are what a translation needs words for. It copies no words of the original, which could be published.
    `text` is what is known of the page's text.
    """
    listed = [f"- []({mark})" for mark in marks]
    about = _MARKS.splitlines() if listed else []
    body = [*listed, *([text] if text else [])]
    return "\n".join(["---", *_lines(FRONTS[kind], given, ""), *about, "---", *body, ""])


def said_by_term(term: Term) -> KnownValues:
    """All that a term says, as values of a page of its own."""
    front = term.front
    keys = (field.key for field in fields(FRONTS["term"]) if field.key in type(front).model_fields)
    return {key: value for key in keys if (value := getattr(front, key))}


def _lines(model: type[BaseModel], given: KnownValues, indent: str) -> Iterator[str]:
    claims_begin = True
    for field in fields(model):
        value = given.get(field.key)
        if field.model and field.many:
            if claims_begin and field.key in GROUPS:
                yield from _CLAIMS.splitlines()
                claims_begin = False
            yield f"# {field.key}:{_about(field)}"
            yield from _example(field.model)
        elif field.model:
            yield f"{indent}{field.key}:"
            yield from _lines(field.model, value if isinstance(value, Mapping) else {}, f"{indent}  ")
        elif field.many and field.key not in given:
            yield f"{indent}# {field.key}: [{BLANK}]{_about(field)}"
        else:
            empty = "" if field.required or field.key in given else " null"
            yield f"{indent}{field.key}:{_written(value) or empty}{_about(field)}"


def _written(value: str | int | Sequence[str] | KnownValues | None) -> str:
    """A known value behind its key's colon; "" for nothing."""
    if isinstance(value, int):
        return f" {value}"
    if isinstance(value, tuple):
        return f" [{', '.join(quoted(item, flow=True, keep=True) for item in value)}]"
    return f" {quoted(value, flow=False, keep=True)}" if isinstance(value, str) else ""


def _about(field: Field) -> str:
    words = f" One of: {' | '.join(field.accepts)}" if len(field.accepts) > 1 else ""
    return f"  # {field.description}{words}"


def _example(model: type[BaseModel]) -> Iterator[str]:
    """An item with all its keys, as a comment. `check` never accepts its placeholders as values."""
    pairs = [f"{field.key}: {_stand_in(field)}" for field in fields(model)]
    if on_one_line(model):
        yield f"#   - {{{', '.join(pairs)}}}"
    else:
        yield from (f"#   {'  ' if number else '- '}{pair}" for number, pair in enumerate(pairs))


def _stand_in(field: Field) -> str:
    return f"[{BLANK}]" if field.many else " | ".join(field.accepts) or BLANK
