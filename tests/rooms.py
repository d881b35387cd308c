"""The rooms of hooks/candour, which of them may import which, and the picture of it in hooks/README.md.

    python tests/rooms.py           # draws the picture anew in hooks/README.md

`MAY_IMPORT` is the contract; tests/test_layers.py holds the code to it, and the picture to the code.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

HOOKS = Path(__file__).resolve().parent.parent / "hooks"
ENGINE = HOOKS / "candour"
README = HOOKS / "README.md"

MAY_IMPORT: Mapping[str, str] = {
    "limits": "",
    "writing": "limits",
    "problem": "limits",
    "parallel": "",
    "language": "problem limits",
    "model": "problem language",
    "reading": "problem limits language model",
    "knowledge": "language model",
    "wording": "language model knowledge",
    "checks": "problem language model reading knowledge",
    "authoring": "problem model reading",
    "output": "problem limits writing parallel language model wording knowledge",
    "published": "problem parallel limits model output",
    "publishing": "limits model",
    "changes": "language model knowledge output",
    "project": "problem limits parallel language model reading knowledge checks changes",
    "report": "problem language model reading wording knowledge checks output published changes project",
    "adapter": (
        "problem limits writing parallel language model reading wording knowledge output published publishing project"
    ),
    "hand_over": "project",
    "commands": (
        "problem limits writing language model reading wording authoring output published project report adapter "
        "hand_over"
    ),
}
"""Each room (or module that stands by itself) and all that it may import, in the order in which they build upon
each other: a room names only rooms above it."""

_BEGIN, _END = "<!-- drawn by tests/rooms.py -->\n", "<!-- end of the drawing -->\n"


@cache
def modules() -> tuple[Path, ...]:
    """Every module of the engine."""
    return tuple(sorted(ENGINE.rglob("*.py")))


def name_of(path: Path) -> str:
    """A module by its dotted name; a package's own file is the package."""
    parts = path.relative_to(HOOKS).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


def room_of(name: str) -> str:
    """The room that a module stands in, "" for the engine itself."""
    return name.split(".")[1] if "." in name else ""


@cache
def imports(path: Path) -> tuple[tuple[str, int], ...]:
    """Every module that a file imports, in full, wherever in it the import stands, with its line."""
    return tuple(_imports(path))


def _imports(path: Path) -> Iterator[tuple[str, int]]:
    known = {name_of(module) for module in modules()}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}:{node.lineno}: imports are written in full"
            for alias in node.names:
                inside = f"{node.module}.{alias.name}"
                yield inside if inside in known else str(node.module), node.lineno


def arrows() -> dict[str, set[str]]:
    """Which rooms each room imports, as the code stands."""
    found: dict[str, set[str]] = {room: set() for room in MAY_IMPORT}
    for path in modules():
        own = room_of(name_of(path))
        for name, _ in imports(path):
            other = room_of(name)
            if own and name.startswith("candour.") and other != own:
                found[own].add(other)
    return found


def picture() -> str:
    """The rooms as a table, and their arrows as a drawing that GitHub shows.

    An arrow that other arrows imply is left out of the drawing; the table names all.
    """
    drawn = arrows()
    rows = [f"| `{room}` | {_about(room)} | {', '.join(sorted(drawn[room], key=_place)) or '–'} |" for room in drawn]
    lines = [f"    {room} --> {other}" for room, others in drawn.items() for other in _direct(others, drawn)]
    table = ["| room | what is in it | imports |", "|---|---|---|", *rows]
    return "\n".join([*table, "", "```mermaid", "flowchart BT", *lines, "```"]) + "\n"


def _place(room: str) -> int:
    return list(MAY_IMPORT).index(room)


def _direct(others: set[str], drawn: Mapping[str, set[str]]) -> list[str]:
    """Those that no other of them leads to."""

    def below(room: str) -> set[str]:
        return drawn[room].union(*(below(other) for other in drawn[room]))

    return sorted(others - {far for other in others for far in below(other)}, key=_place)


def _about(room: str) -> str:
    """The first sentence of a room's docstring."""
    package = ENGINE / room / "__init__.py"
    module = package if package.exists() else ENGINE / f"{room}.py"
    docstring = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or ""
    return " ".join(docstring.split("\n\n")[0].split()).replace("|", r"\|")


def with_picture(readme: str) -> str:
    """The README with the picture as the code has it now."""
    before, rest = readme.split(_BEGIN)
    return f"{before}{_BEGIN}\n{picture()}\n{_END}{rest.split(_END)[1]}"


PROTOCOLS: Mapping[str, str] = {
    "reading/raw": "find",
    "checks/rules": "check check_library check_text check_files SEVERITY LANGUAGES HAS_WORDS SETTING",
    "commands": "ABOUT ANYWHERE arguments run hand_over",
    "knowledge/disagree": "find",
    "language/readability": "SCALE syllables",
    "output/pages": "plan ORDER PAGE",
}
"""What each module of a family has by the same name, so that whoever goes through the family finds it."""


def public_names() -> Iterator[tuple[str, str]]:
    """Every public name that a module defines at its top, with the module; those of a family's protocol left out."""
    for path in modules():
        place = path.relative_to(ENGINE).as_posix()
        shared = " ".join(names for family, names in PROTOCOLS.items() if place.startswith(f"{family}/")).split()
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            yield from ((name, place) for name in _defined(node) if not name.startswith("_") and name not in shared)


def _defined(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.ClassDef | ast.FunctionDef):
        return [node.name]
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    return [part.id for target in targets for part in ast.walk(target) if isinstance(part, ast.Name)]


def circles() -> Iterator[list[str]]:
    """Modules that import each other, be it by way of others."""
    graph = {name_of(path): {name for name, _ in imports(path) if name.startswith("candour.")} for path in modules()}
    done: set[str] = set()

    def visit(name: str, way: list[str]) -> Iterator[list[str]]:
        if name in way:
            yield [*way[way.index(name) :], name]
        elif name not in done:
            for other in sorted(graph.get(name, ())):
                yield from visit(other, [*way, name])
            done.add(name)

    for name in sorted(graph):
        yield from visit(name, [])


def words_of(path: Path) -> str:
    """A module's code without its comments."""
    return re.sub(r"\s+", " ", ast.unparse(ast.parse(path.read_text(encoding="utf-8"))))


if __name__ == "__main__":
    README.write_text(with_picture(README.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
