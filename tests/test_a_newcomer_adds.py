"""What a newcomer adds, in the files that the house says and in no other: groups and qualifiers of every kind, a rule.

The tests that walk the tables of groups run on a copy with new entries, so that "it is in every output" is shown for
entries that nobody had in mind when the outputs were written. What was there before keeps its fingerprints. A page for
each treatment is added in test_registry.py.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .builders import BASE, PROJECT, SAMPLE, X, article, lay
from .configured import inheriting
from .site.project import copy_project, edit

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
            "harm",
            ValueKind.WORD,
            "How bad the source says it can be.",
            Compared.OPPOSES,
            Bearing.STRICTNESS,
            {"severe": Word(N_("severely")), UNSAID: Word(""), "mild": Word(N_("mildly"))},
            groups=("side_effects", "devices"),
        ),
        Qualifier(
            "beside",
            ValueKind.TERM,
            "What it is had beside.",
            Compared.EXPLAINS,
            Bearing.NARROWS,
            {"anything": Word(N_("beside anything"))},
            said=N_("beside: %(term)s"),
        ),
        Qualifier("liked", ValueKind.FLAG, "Liked.", Compared.NEVER, said=N_("liked"), is_meaning=False),
        Qualifier("aside", ValueKind.TEXT, "What else is said.", Compared.NEVER, groups=("devices", "benefits")),
        Qualifier("place", ValueKind.NUMBER, "A place.", Compared.NEVER, said=N_("place %(number)s")),
        Qualifier("often", ValueKind.SHARE, "How often.", Compared.NEVER, Bearing.SHARE, said=N_("%(share)s of all")),
        Qualifier("dose", ValueKind.AMOUNT, "How much.", Compared.NEVER, Bearing.EITHER, groups=("side_effects",)),
        Qualifier(
            "lasting",
            ValueKind.TIME,
            "For how long it lasts.",
            Compared.NEVER,
            Bearing.LENGTH,
            {"always": Word(N_("always lasting"))},
            said=N_("lasting %(time)s"),
            groups=("side_effects",),
        ),
        Qualifier(
            "around",
            ValueKind.MOMENT,
            "Around which moment.",
            Compared.NEVER,
            Bearing.MOMENT,
            {moment: Word(f"around {moment} it is") for moment in MOMENT_WORDS},
            moments={
                "before": N_("around %(time)s before"),
                "after": N_("around %(time)s after"),
                "gone": N_("around its end: %(term)s"),
            },
            groups=("aftercare", "devices"),
        ),
"""
TABLES = "hooks/candour/model/groups.py"
WALK = "tests/test_groups_reach_everything.py"

RULE = '''"""Nobody is shouted at.

Two marks of exclamation or more read as shouting.

Reference: A style guide, https://style.example/

Bad::

    Come now!!

Good::

    Come now.
"""

from candour.problem import Severity

SEVERITY = Severity.WARNING


def check(given):
    for piece in given.pieces:
        if "!!" in piece.text:
            yield given.at_value(("title",), "the page shouts")
'''


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The engine and its tests, for a newcomer to work on."""
    for part in ("hooks", "overrides", "tests"):
        ignored = shutil.ignore_patterns("__pycache__", "site", "bench", "content", "cards")
        shutil.copytree(PROJECT / part, tmp_path / part, ignore=ignored)
    shutil.copy(PROJECT / "pyproject.toml", tmp_path / "pyproject.toml")
    return tmp_path


def run(folder: Path, *command: str) -> str:
    """What a command prints to its end, which must be a good one."""
    found = subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert found.returncode == 0, found.stdout[-6_000:]
    return found.stdout


def test_a_group_and_qualifiers_are_entries_in_one_file_and_reach_every_output(copy: Path) -> None:
    tables = copy / TABLES
    first, second, rest = re.split(r"(?m)^    \)\n\}\n", tables.read_text(encoding="utf-8"))
    end = "\n    )\n}\n"
    entries = (first.rstrip() + GROUP.rstrip() + end, second.rstrip() + QUALIFIERS.rstrip() + end, rest)
    imported = "import MOMENTS\n", "import MOMENT_WORDS, MOMENTS\n"
    tables.write_text("".join(entries).replace(*imported), encoding="utf-8")
    new = " or ".join(re.findall(r'(?:Qualifier|Group)\(\s*"(\w+)"', GROUP + QUALIFIERS))
    run(copy, "-m", "pytest", "-q", "-x", "-n", "0", "-p", "no:cacheprovider", "-k", new, WALK)  # old ones: WALK itself
    sample = copy / "project"
    lay({**dict(SAMPLE.pages), **inheriting()}, sample)
    before, after = (run(folder, "hooks/cli.py", "check", "--project", str(sample)) for folder in (PROJECT, copy))
    kept = re.findall(r"v2:[0-9a-f]{12}", before)
    assert kept, "the sample has open points, each with its fingerprint"
    assert re.findall(r"v2:[0-9a-f]{12}", after) == kept


def test_a_rule_is_one_file_and_is_checked_told_and_set(copy: Path) -> None:
    (copy / "hooks/candour/checks/rules/structure/shouting.py").write_text(RULE, encoding="utf-8")
    folder = copy / "project"
    lay({**dict(BASE.pages), X: article(title="Come now!!"), **inheriting()}, folder)
    (line,) = [line for line in run(copy, "hooks/cli.py", "check", "--project", str(folder)).splitlines() if X in line]
    assert line == f"{X}:2:8: the page shouts [shouting]"
    lay(inheriting("extra: {candour: {rules: {shouting: off}}}"), folder)
    assert X not in run(copy, "hooks/cli.py", "check", "--project", str(folder))
    show = (
        "import sys; sys.path.insert(0, 'hooks'); from candour.checks.rules import RULES; print(RULES['shouting'].why)"
    )
    assert run(copy, "-c", show) == "Two marks of exclamation or more read as shouting.\n"


def test_a_third_language_is_one_file_and_one_line(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    edit(project / "mkdocs.yml", "language: en", "language: fr")
    assert "wrote" in run(project, "hooks/cli.py", "emit", "language", "fr")
    catalogue = "docs/language/fr.po"
    edit(
        project / catalogue,
        'msgid "Contraindications"\nmsgstr ""',
        'msgid "Contraindications"\nmsgstr "Contre-indications"',
    )
    *problems, summary = run(project, "hooks/cli.py", "check").splitlines()
    assert [line for line in problems if catalogue in line], "what is still to translate is told"
    assert ": 0 errors, " in summary
    silent = set(summary.partition("; silent in 'fr': ")[2].split(", "))
    assert {"value-not-in-words", "reading-age", "absolute-promise"} <= silent
    run(project, "-m", "mkdocs", "build", "--strict", "--quiet")
    page = (project / "site/treatments/micro-needling/contraindications.html").read_text(encoding="utf-8")
    assert '<html lang="fr"' in page
    assert "<h1>Micro-needling: contre-indications</h1>" in page
