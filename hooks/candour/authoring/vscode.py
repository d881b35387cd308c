"""Settings for VS Code, made from the models and the project's own terms: completion, checks on their lines, schemas.

VS Code's snippets need no extension: `contraindication` offers the terms to choose from. A qualifier is never filled
in automatically: its first choice is none.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from candour.authoring.json_schema import schemas
from candour.model.fields import BLANK, Field, every_claims_fields, own_fields
from candour.model.groups import GROUPS, QUALIFIERS, TERM_KEYS, Group

PLACE = r"([^\s:][^:]*):(\d+):(\d+): (.*) \[([a-z0-9-]+)\]"
"""A problem as `check` prints it: path, line, column, message, code."""

_RULES = {"fileLocation": ["relative", "${workspaceFolder}"], "owner": "candour", "source": "candour"}


def vscode_files(terms: Collection[str], treatments: Collection[str]) -> Mapping[str, str]:
    """Every file of the folder .vscode by its name, with its text."""
    made: dict[str, Any] = {
        "settings.json": _SETTINGS,
        "extensions.json": _EXTENSIONS,
        "tasks.json": _tasks(),
        "candour.code-snippets": dict(_snippets(sorted(terms))),
    }
    texts = {name: json.dumps(value, ensure_ascii=False, indent=2) + "\n" for name, value in made.items()}
    return texts | {f"{kind}.schema.json": text for kind, text in schemas(terms, treatments).items()}


_SETTINGS = {
    "files.encoding": "utf8",
    "files.eol": "\n",
    "files.insertFinalNewline": True,
    "[markdown]": {
        "editor.quickSuggestions": {"other": "on", "comments": "off", "strings": "on"},
        "editor.acceptSuggestionOnEnter": "off",  # snippets start with words that prose holds too; Tab accepts one
        "editor.snippetSuggestions": "top",
        "editor.wordBasedSuggestions": "off",
        "editor.formatOnSave": False,
        "editor.tabSize": 2,
        "editor.insertSpaces": True,
        "editor.wordWrap": "on",
        "files.trimTrailingWhitespace": False,
    },
}
_EXTENSIONS = {"recommendations": [], "unwantedRecommendations": ["esbenp.prettier-vscode"]}
"""No extension is needed. Prettier would format front matter in another way than `fmt`."""


def _tasks() -> dict[str, Any]:
    found = {"file": 1, "line": 2, "column": 3, "message": 4, "code": 5}
    logged = {"severity": 1, "file": 2, "line": 3, "column": 4, "message": 5, "code": 6}
    check = _RULES | {"pattern": {"regexp": f"^{PLACE}$", **found}}
    serve = _RULES | {
        "pattern": {"regexp": rf"^(ERROR|WARNING|INFO)\s+-\s+{PLACE}$", **logged},
        "background": {
            "activeOnStart": True,
            "beginsPattern": r"^INFO\s+-\s+Building documentation",
            "endsPattern": r"^INFO\s+-\s+Documentation built",
        },
    }
    return {
        "version": "2.0.0",
        "tasks": [
            _task(
                "Candour: check all pages", ["hooks/cli.py", "check"], check, group={"kind": "test", "isDefault": True}
            ),
            _task("Candour: set this page's front matter right", ["hooks/cli.py", "fmt", "${file}"], check),
            _task(
                "Candour: preview, with problems while you write", ["-m", "mkdocs", "serve"], serve, isBackground=True
            ),
        ],
    }


def _task(label: str, arguments: list[str], matcher: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "label": label,
        "type": "process",
        "command": "${workspaceFolder}/.venv/bin/python",
        "windows": {"command": r"${workspaceFolder}\.venv\Scripts\python.exe"},
        "args": arguments,
        "problemMatcher": matcher,
        **more,
    }


def _snippets(terms: list[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    for group in GROUPS.values():
        yield f"Claim: {group.name}", _snippet(group.mark, group.asks, _claim(group, terms))
        words = f"[${{1:${{TM_SELECTED_TEXT:words}}}}]({group.mark}:{_choice(2, terms)})$0"
        yield f"Mark: {group.name}", _snippet(f"mark-{group.mark}", f"Mark the words for '{group.id}'.", words)
    own = {field.key: field for group in GROUPS.values() for field in own_fields(group)}
    every = {field.key: field for field in every_claims_fields() if not field.required}
    for key, field in (own | every).items():
        words = _choice(1, [*_offered(key, field), *(terms if key in TERM_KEYS else ())])
        yield f"Qualifier: {key}", _snippet(f"claim-{key}", field.description, f", {key}: {words}$0")


def _offered(key: str, field: Field) -> list[str]:
    """The words that a snippet offers; a default need not be written."""
    return [word for word in field.accepts if word not in (QUALIFIERS[key].default, BLANK)]


def _snippet(prefix: str, about: str, body: str) -> dict[str, Any]:
    return {"scope": "markdown", "prefix": prefix, "description": about, "body": [body]}


def _claim(group: Group, terms: list[str]) -> str:
    """A snippet for a claim. The author chooses its term and its force, which is empty until it is chosen.

    What else it says has snippets of its own.
    """
    asked = [field for field in own_fields(group) if field.accepts and BLANK not in field.accepts][:1]
    qualifiers = "".join(_qualifier(number, field) for number, field in enumerate(asked, 2))
    return f"- {{term: {_choice(1, terms)}{qualifiers}, lines: [${len(asked) + 2}]}}$0"


def _qualifier(number: int, field: Field) -> str:
    words = "".join(rf",\, {field.key}: {word}" for word in field.accepts)
    return f"${{{number}| {words}|}}"


def _choice(number: int, words: list[str]) -> str:
    """Words to choose from. The placeholder before the choice is nothing that `check` accepts."""
    return f"${{{number}|{','.join([BLANK, *words])}|}}" if len(words) > 1 else words[0] if words else f"${number}"
