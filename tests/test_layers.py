"""The house's order, held: hooks/README.md lists the modules, and a module imports only those above it."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from commands import COMMANDS

from .builders import PROJECT

HOOKS = PROJECT / "hooks"
ADAPTER = {HOOKS / "main.py", *(HOOKS / "adapter").rglob("*.py")}
"""What adapts MkDocs."""

MODULES = sorted((HOOKS / "candour").rglob("*.py"))
APART = sorted({*(HOOKS / "commands").rglob("*.py")} - {HOOKS / "commands/__init__.py"})
"""The commands, and what they share."""


def name_of(path: Path) -> str:
    """The module's name below candour: "page", "pages.term"; a package's own file is the package."""
    parts = path.relative_to(HOOKS).with_suffix("").parts
    return ".".join(parts[1:]).removesuffix("__init__").rstrip(".")


def listed() -> list[str]:
    """The modules in the README's order, a package's own modules behind its name."""
    readme = (HOOKS / "README.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"^candour/\n(.*?)^```", readme, flags=re.MULTILINE | re.DOTALL)
    names: list[str] = []
    package = ""
    for line in block.splitlines():
        files = re.findall(r"\b(\w+)(\.py|/)", re.split(r" {2,}", line.strip())[0])
        for name, kind in dict.fromkeys(files):
            inside = line.startswith("    ")
            package = package if inside else name if kind == "/" else ""
            names.append(f"{package}.{name}" if inside else name)
    return names


def imports(path: Path) -> Iterator[tuple[str, int]]:
    """Every module that a file imports, wherever in it the import stands; our own start with a dot."""
    package = name_of(path).split(".")
    package = package if path.name == "__init__.py" else package[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module or "", node.lineno
        elif isinstance(node, ast.ImportFrom):
            base = [part for part in package[: len(package) - node.level + 1] if part]
            for alias in node.names:
                whole = ".".join([*base, *(node.module or "").split("."), alias.name]).replace("..", ".").strip(".")
                known = whole if whole in ALL else whole.rpartition(".")[0]
                yield f".{known}", node.lineno


ALL = {name_of(path) for path in MODULES}
ORDER = {name: place for place, name in enumerate(listed())}


def test_the_list_names_every_module_and_nothing_else() -> None:
    top = {name for name in ALL if name and "." not in name}
    assert {name for name in ORDER if "." not in name} == top
    assert {name for name in ORDER if "." in name} <= ALL


@pytest.mark.parametrize("package", sorted({name.partition(".")[0] for name in ORDER if "." in name}))
def test_a_package_that_lists_its_modules_lists_all_of_them(package: str) -> None:
    inside = {name for name in ALL if name.startswith(f"{package}.")}
    assert {name for name in ORDER if name.startswith(f"{package}.")} == inside


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_imports_only_those_above_it(path: Path) -> None:
    own = name_of(path)
    for name, line in imports(path):
        used = name.removeprefix(".")
        if not name.startswith(".") or not used or not {used.split(".")[0], own.split(".")[0]} <= ORDER.keys():
            continue  # the package's version; and a module that is not listed fails the test above
        if used.split(".")[0] != own.split(".")[0]:
            assert ORDER[used.split(".")[0]] < ORDER[own.split(".")[0]], f"{own}:{line} imports {used}"
        elif own in ORDER and used in ORDER and "." in own:
            assert ORDER[used] < ORDER[own], f"{own}:{line} imports {used}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_the_engine_neither_prints_nor_knows_its_callers(path: Path) -> None:
    outer = {name.partition(".")[0] for name, _ in imports(path) if not name.startswith(".")}
    assert not outer & {"mkdocs", "argparse", "logging", "main", "cli", "commands"}
    code = ast.unparse(ast.parse(path.read_text(encoding="utf-8")))
    assert set(re.findall(r"\bsys\.(\w+)", code)) <= {"platform"}  # it may look where it runs, and no more
    assert not re.search(r"from sys import|(?<![\w.])(?:print|exit|input|breakpoint)\(", code)


def test_every_command_has_the_module_of_its_name_and_every_module_is_a_command() -> None:
    assert {path for path in APART if path.stem != "shared"} == {HOOKS / f"commands/{name}.py" for name in COMMANDS}
    assert [module.__name__ for module in COMMANDS.values()] == [f"commands.{name}" for name in COMMANDS]


def names_in_full(path: Path) -> Iterator[tuple[str, int]]:
    """Every name that a file of commands/ imports: "candour.report", "commands.shared.wrong"."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            package = ["", "commands", "beyond"][min(node.level, 2)]
            for alias in node.names:
                yield ".".join(filter(None, [package, node.module, alias.name])), node.lineno


@pytest.mark.parametrize("path", APART, ids=lambda path: path.stem)
def test_a_command_imports_the_engine_and_what_commands_share_but_no_other_command(path: Path) -> None:
    for name, line in names_in_full(path):
        first, *rest = name.split(".")
        assert first in {"candour", "commands", *sys.stdlib_module_names}, f"{path.stem}:{line} imports {name}"
        assert first != "commands" or rest[:1] == ["shared"], f"{path.stem}:{line} imports {name}"


def test_what_adapts_mkdocs_knows_no_command_line() -> None:
    outer = {name.partition(".")[0] for path in ADAPTER for name, _ in imports(path)}
    assert not outer & {"argparse", "cli", "commands"}


def users(library: str) -> set[Path]:
    return {path for path in HOOKS.rglob("*.py") for name, _ in imports(path) if name.split(".")[0] == library}


@pytest.mark.parametrize("library", ["yaml", "frontmatter"])
def test_one_file_alone_reads_yaml(library: str) -> None:
    assert users(library) == {HOOKS / "candour/page.py"}


def test_mkdocs_is_known_where_it_is_adapted_alone() -> None:
    assert users("mkdocs") <= ADAPTER
