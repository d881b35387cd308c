"""A group and qualifiers of every kind, added as a newcomer would: an entry each in model/groups.py, and nothing else.

The tests that walk the tables run on a copy with these entries, so that "it is in every output" is shown for entries
that nobody had in mind when the outputs were written. What was there before keeps its fingerprints.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .builders import PROJECT

GROUP = """
        Group(
            "devices",
            "device",
            N_("Devices"),
            N_("With which device is it done?"),
            ("device", "devices"),
            safety=True,
            therapy="howPerformed",
        ),
"""
QUALIFIERS = """
        Qualifier(
            "degree",
            Kind.WORD,
            "How bad the source says it can be.",
            Compared.OPPOSES,
            Bearing.STRICTNESS,
            {"severe": Word(N_("severely")), UNSAID: Word(""), "mild": Word(N_("mildly"))},
            groups=("side_effects", "devices"),
        ),
        Qualifier(
            "unless",
            Kind.TERM,
            "The case that the source makes an exception for.",
            Compared.EXPLAINS,
            Bearing.NARROWS,
            said=N_("unless: %(term)s"),
        ),
        Qualifier("open", Kind.FLAG, "Among others.", Compared.NEVER, said=N_("such as"), is_meaning=False),
        Qualifier(
            "lasting",
            Kind.TIME,
            "For how long it lasts.",
            Compared.NEVER,
            Bearing.LENGTH,
            said=N_("lasting %(time)s"),
            healed=N_("lasting until it has healed"),
            groups=("side_effects",),
        ),
"""
TABLES = "hooks/candour/model/groups.py"


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with the new entries at the ends of the two tables."""
    folder = tmp_path_factory.mktemp("newcomer") / "project"
    for part in ("hooks", "overrides", "tests", "docs"):
        shutil.copytree(PROJECT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__", "site", "bench"))
    for name in ("mkdocs.yml", "pyproject.toml"):
        shutil.copy(PROJECT / name, folder / name)
    tables = folder / TABLES
    text = tables.read_text(encoding="utf-8")
    first, second, rest = re.split(r"(?m)^    \)\n\}\n", text)
    end = "\n    )\n}\n"
    tables.write_text(first.rstrip() + GROUP.rstrip() + end + second.rstrip() + QUALIFIERS.rstrip() + end + rest)
    return folder


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_every_output_has_what_the_newcomer_added(copy: Path) -> None:
    tests = "tests/test_groups_reach_everything.py"
    found = run(copy, "-m", "pytest", "-q", "-x", "-n", "0", "-p", "no:cacheprovider", tests)
    assert found.returncode == 0, found.stdout[-4_000:] + found.stderr[-2_000:]


def test_what_was_there_keeps_its_fingerprints(copy: Path) -> None:
    before, after = (run(folder, "hooks/cli.py", "check") for folder in (PROJECT, copy))
    prints = re.findall(r"v2:[0-9a-f]{12}", before.stdout)
    assert prints
    assert re.findall(r"v2:[0-9a-f]{12}", after.stdout) == prints
