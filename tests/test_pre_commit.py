"""Hooks for a clinic's repository: each runs a command that is there, on the folder that it is called in."""

from __future__ import annotations

import importlib
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from .builders import PROJECT

HOOKS: list[dict[str, Any]] = yaml.safe_load((PROJECT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
SCRIPTS = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
BROKEN = "---\nkind: condition\nlabel: Acne\nkinds: x\n---\nSpots.\n"


def called(hook: dict[str, Any], folder: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """The hook's exit status in a folder, as the installed command gives it."""
    name, *arguments = hook["entry"].split()
    module, _, function = SCRIPTS[name].partition(":")
    monkeypatch.chdir(folder)
    monkeypatch.setattr(sys, "argv", [name, *arguments])
    return int(getattr(importlib.import_module(module), function)())


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_passes_what_is_right_and_stops_what_is_not(
    hook: dict[str, Any], project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    importlib.import_module("cli").main(["fmt", "--project", str(project)])
    assert called(hook, project, monkeypatch) == 0
    (project / "docs/terms/acne.md").write_text(BROKEN, encoding="utf-8")
    assert called(hook, project, monkeypatch) == 1


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_runs_for_pages_and_not_for_the_rest(hook: dict[str, Any]) -> None:
    assert re.search(hook["files"], "docs/articles/a.md")
    assert not re.search(hook["files"], "other/docs/articles/a.md")
    assert hook["pass_filenames"] is False
