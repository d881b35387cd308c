"""The house's order, held: which room imports which (tests/rooms.py), and what each library is known to."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from candour.commands import COMMANDS

from .rooms import (
    ENGINE,
    HOOKS,
    MAY_IMPORT,
    README,
    arrows,
    circles,
    imports,
    modules,
    name_of,
    public_names,
    with_picture,
    words_of,
)

DOORS = {HOOKS / "main.py", HOOKS / "cli.py"}
OUTWARD = ("adapter", "commands", "hand_over.py")
"""The rooms that face outwards; all others are given plain values and give them back."""

INNER = [path for path in modules() if path.relative_to(ENGINE).parts[0] not in OUTWARD]


def test_the_contract_names_every_room_and_each_only_rooms_above_it() -> None:
    rooms = {path.name for path in ENGINE.iterdir() if (path / "__init__.py").exists()}
    alone = {path.stem for path in ENGINE.glob("*.py")} - {"__init__"}
    assert set(MAY_IMPORT) == rooms | alone
    above: set[str] = set()
    for room, allowed in MAY_IMPORT.items():
        assert set(allowed.split()) <= above, f"{room} would import a room below it"
        above.add(room)


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_a_room_imports_what_its_contract_names_and_the_contract_names_no_more(room: str) -> None:
    assert arrows()[room] - {""} == set(MAY_IMPORT[room].split())


def test_no_modules_import_each_other() -> None:
    assert list(circles()) == []


def test_no_public_name_stands_twice() -> None:
    places: dict[str, list[str]] = {}
    for name, place in public_names():
        places.setdefault(name, []).append(place)
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


def test_the_picture_in_the_readme_is_that_of_the_code() -> None:
    text = README.read_text(encoding="utf-8")
    assert with_picture(text) == text, "python tests/rooms.py draws it anew"


@pytest.mark.parametrize("path", INNER, ids=name_of)
def test_what_thinks_neither_prints_nor_knows_its_callers(path: Path) -> None:
    outer = {name.partition(".")[0] for name, _ in imports(path)}
    assert not outer & {"mkdocs", "argparse", "logging", "main", "cli"}
    code = words_of(path)
    assert set(re.findall(r"\bsys\.(\w+)", code)) <= {"platform"}  # it may look where it runs, and no more
    assert not re.search(r"from sys import|(?<![\w.])(?:print|exit|input|breakpoint)\(", code)


def test_every_command_has_the_module_of_its_name_and_every_module_is_a_command() -> None:
    beside = {"__init__", "call", "shared"}
    assert {path.stem for path in (ENGINE / "commands").glob("*.py")} - beside == set(COMMANDS)
    assert [module.__name__ for module in COMMANDS.values()] == [f"candour.commands.{name}" for name in COMMANDS]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_imports_the_engine_and_what_commands_share_but_no_other_command(command: str) -> None:
    for name, line in imports(ENGINE / f"commands/{command}.py"):
        first = name.partition(".")[0]
        assert first in {"candour", *sys.stdlib_module_names}, f"{command}:{line} imports {name}"
        beside = name.startswith("candour.commands.") and name != "candour.commands.shared"
        assert not beside, f"{command}:{line} imports {name}"


def test_the_adapter_knows_no_command_line() -> None:
    outer = {name.partition(".")[0] for path in (ENGINE / "adapter").glob("*.py") for name, _ in imports(path)}
    assert not outer & {"argparse", "cli"}


def test_the_doors_are_a_few_lines_each() -> None:
    assert all(len(door.read_text(encoding="utf-8").splitlines()) <= 50 for door in DOORS)
    assert set(HOOKS.glob("*.py")) == DOORS


def users(library: str) -> set[Path]:
    return {path for path in HOOKS.rglob("*.py") for name, _ in imports(path) if name.split(".")[0] == library}


@pytest.mark.parametrize("library", ["yaml", "frontmatter"])
def test_one_file_alone_reads_yaml(library: str) -> None:
    assert users(library) == {ENGINE / "reading/front_matter.py"}


def test_mkdocs_is_known_to_the_adapter_alone() -> None:
    assert users("mkdocs") <= set((ENGINE / "adapter").glob("*.py"))
