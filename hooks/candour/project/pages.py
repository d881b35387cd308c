"""One page of the library: its bytes become what it describes, with every problem in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Generic, TypeVar

from pydantic import BaseModel

from candour.checks.rules import CheckedPage, HeldAgainst, page_problems
from candour.model.fingerprint import Fingerprint
from candour.model.folders import translated
from candour.model.library import OwnPage, Term, Treatment
from candour.model.marks import Anchored
from candour.model.text import Body
from candour.problem import Problem
from candour.reading.convert import Converter
from candour.reading.front_matter import Page, read
from candour.reading.front_matter import ValuePath as Place
from candour.reading.in_time import in_time
from candour.reading.translation import PageBytes
from candour.reading.validate import validate

_Thing = TypeVar("_Thing")
_Front = TypeVar("_Front", bound=BaseModel)
_Described = TypeVar("_Described", bound=Term | Treatment)


@dataclass(frozen=True, slots=True)
class ReadPage(Generic[_Thing]):
    """The result of reading one page: the thing it describes or None, its problems, and its body if it is readable.

    `broken` are the places of its front matter that have a problem. `page` is kept until its rules have run.
    `fingerprint` and `claims`, as typed, are set for an article that has a translation; `own` says which concepts a
    translation names.
    """

    path: str
    thing: _Thing | None
    problems: list[Problem]
    body: Body | None = None
    broken: frozenset[Place] = frozenset()
    page: Page | None = None
    fingerprint: Fingerprint | None = None
    claims: Sequence[Anchored] = ()
    own: OwnPage | None = None


def described(
    source: PageBytes, model: type[_Front], convert: Converter, make: Callable[[str, str, _Front, Body], _Thing]
) -> ReadPage[_Thing]:
    """Read a page without claims: its typed front matter and its text."""
    path = source[0]
    return in_time(
        path,
        partial(_described, source, model, convert, make),
        lambda problem: ReadPage(path, None, [problem]),
    )


def _described(
    source: PageBytes, model: type[_Front], convert: Converter, make: Callable[[str, str, _Front, Body], _Thing]
) -> ReadPage[_Thing]:
    page, problems = named_page(source)
    if page is None:
        return ReadPage(source[0], None, problems)
    typed = validate(page, model)
    body, in_body = convert.convert(page, lambda target: ())
    problems += [*typed.problems, *in_body]
    thing = make(page.id, page.path, typed.model, body) if typed.model else None
    return ReadPage(page.path, thing, problems, body, typed.broken, page)


def ruled(read: ReadPage[_Described], common: HeldAgainst) -> ReadPage[_Described]:
    """The same page with what the rules find. They need the whole vocabulary."""
    thing, page = read.thing, read.page
    if thing is None or page is None:
        return read
    given = CheckedPage(page, thing.front, thing.body, common)
    return in_time(
        read.path,
        lambda: replace(read, problems=[*read.problems, *page_problems(given)], page=None),
        partial(given_up, read),
    )


def given_up(read: ReadPage[_Thing], problem: Problem) -> ReadPage[_Thing]:
    """A page that is left out after all."""
    return replace(read, thing=None, problems=[*read.problems, problem], body=None, page=None)


def named_page(source: PageBytes) -> tuple[Page | None, list[Problem]]:
    """The page, if its name can be an address."""
    page, problems = read(*source)
    folder, _, name = source[0].rpartition("/")
    if f"{folder}/" != _top(folder):
        message = (
            f"'{name}' stands in a folder of its own; a page's name is its address, so it stands in {_top(folder)}"
        )
        return None, [*problems, Problem(source[0], 1, 1, "bad-file-name", message)]
    if name == "index.md" or not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*\.md", name):
        message = f"'{name}' cannot be an address; use small letters and digits joined by hyphens (and not 'index')"
        return None, [*problems, Problem(source[0], 1, 1, "bad-file-name", message)]
    return page, problems


def _top(folder: str) -> str:
    """The folder of a kind of page (docs/terms/, docs/es/articles/) that is this folder or contains it."""
    return "/".join(folder.split("/")[: 3 if translated(f"{folder}/x.md") else 2]) + "/"
