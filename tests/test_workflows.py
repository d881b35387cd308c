"""The pull-request way: workflows and forms are what GitHub takes, and each step does what it says.

The steps are those of the files themselves: `content.yml` in a clone with a proposal, `comment.yml` with a `gh` that
notes what it is asked.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from candour.report.markdown import escaped

from .builders import PROJECT, SAMPLE_FOLDER
from .repository import Repository

GITHUB = PROJECT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")
HEAD, HERS = "5" * 40, "editor/candour"


def workflow(name: str) -> dict[Any, Any]:
    return yaml.safe_load((GITHUB / "workflows" / name).read_text(encoding="utf-8"))


def steps(name: str) -> list[dict[str, Any]]:
    return [step for job in workflow(name)["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("vendor.github-workflows", WORKFLOWS),
        ("vendor.github-issue-forms", FORMS),
        ("vendor.github-issue-config", [GITHUB / "ISSUE_TEMPLATE/config.yml"]),
    ],
)
def test_github_takes_the_files(schema: str, files: list[Path]) -> None:
    """The public schemas of schemastore.org, as the package check-jsonschema brings them."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *map(str, files)]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_and_no_command_holds_what_a_stranger_typed(path: Path) -> None:
    for step in steps(path.name):
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step.get("uses", f"actions/x@{HEAD}"))
        assert "${{" not in step.get("run", ""), "a title or a branch's name would become a command"
    for used, version in re.findall(r"uses: (\S+)(.*)", path.read_text(encoding="utf-8")):
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", version), used


def test_every_step_of_the_test_can_be_run_by_hand() -> None:
    """No command lives in the workflow alone: make's targets, .ci/run, and README's own lines for Windows."""
    targets = set(re.findall(r"^([a-z][a-z -]*):", (PROJECT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    names = {name for target in targets for name in target.split()}
    jobs = workflow("test.yml")["jobs"]
    for ran in (
        step["run"] for name, job in jobs.items() for step in job["steps"] if "run" in step and name != "windows"
    ):
        for version in ("lowest", "newest"):
            made = re.fullmatch(r"make ([a-z-]+)", ran.replace('"', "").replace("$WHICH", version))
            assert ran == ".ci/run" or (made and made[1] in names), ran
    written = set(re.findall(r"^> (.+)$", (PROJECT / "README.md").read_text(encoding="utf-8"), re.MULTILINE))
    on_windows = {step["run"] for step in jobs["windows"]["steps"] if "run" in step}
    assert on_windows == {line for line in written if not line.endswith("serve")}, (
        "what README tells, but what never ends"
    )


def test_what_runs_a_proposal_may_write_nothing_and_what_writes_runs_none() -> None:
    content, comment = workflow("content.yml"), workflow("comment.yml")
    assert (content["permissions"], list(content[True])) == ({"contents": "read"}, ["pull_request"])  # `on` is true
    assert "secrets." not in (GITHUB / "workflows/content.yml").read_text(encoding="utf-8")
    (job,) = comment["jobs"].values()
    assert job["permissions"] == {"actions": "read", "pull-requests": "write"}
    assert (list(comment[True]), comment[True]["workflow_run"]["workflows"]) == (["workflow_run"], [content["name"]])
    assert [step["uses"].partition("@")[0] for step in job["steps"] if "uses" in step] == ["actions/download-artifact"]


def test_owners_are_named_for_all_that_patients_are_told() -> None:
    lines = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    owned = {line.split()[0]: line.split()[1:] for line in lines if line and not line.startswith("#")}
    for path, owners in owned.items():
        assert (PROJECT / path.lstrip("/")).exists()
        assert owners, path
        assert all(re.fullmatch(r"@[\w-]+(/[\w-]+)?|\S+@\S+", owner) for owner in owners), owners
    assert {"/docs/articles/", "/docs/terms/", "/docs/treatments/"} <= owned.keys()


# content.yml, in a clone with a proposal

ARTICLE = "docs/articles/how-skin-heals-and-how-long-results-last.md"
CHANGES = {
    ARTICLE: [
        ("{term: pregnancy, strength: not-recommended,", "{term: pregnancy, strength: caution,"),
        ("{term: full-effect, value: 6 to 8 weeks,", "{term: full-effect, value: 4 to 5 weeks,"),
        ("Micro-needling is a popular procedure", "Micro-needling is a procedure that many people ask for, and"),
    ],
    "docs/terms/pregnancy.md": [("expecting a baby, ", "")],
}


@pytest.fixture
def proposal(tmp_path: Path) -> Repository:
    """The sample as GitHub checks a project out for a proposal: main, a branch with changes, and their merge."""
    made = Repository(tmp_path / "clone")
    ignored = shutil.ignore_patterns(
        *(".git", ".venv", "site", ".*_cache", "__pycache__", "tests", "docs", "mkdocs.yml", "cards")
    )
    shutil.copytree(PROJECT, made.root, ignore=ignored, dirs_exist_ok=True)
    shutil.copytree(SAMPLE_FOLDER, made.root, dirs_exist_ok=True)
    made.commit()
    made.git("switch", "--quiet", "--create", "proposal")
    for path, replaced in CHANGES.items():
        text = (made.root / path).read_text(encoding="utf-8")
        for old, new in replaced:
            assert old in text, "the example has moved on with the content"
            text = text.replace(old, new)
        made.write({path: text})
    made.commit()
    made.git("switch", "--quiet", "main")
    made.git("merge", "--quiet", "--no-ff", "--no-edit", "proposal")
    return made


def run(step: Mapping[str, Any], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """One step as GitHub runs it, with the names of python and mkdocs leading to the tests' own."""
    programs = folder.parent / "programs"
    programs.mkdir(exist_ok=True)
    for name, module in (("python", ""), ("mkdocs", "-m mkdocs")):
        (programs / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {module} "$@"\n')
        (programs / name).chmod(0o755)
    own = {key: value for key, value in step.get("env", {}).items() if "${{" not in value}
    paths = {"PATH": f"{programs}:{os.environ['PATH']}", "GITHUB_STEP_SUMMARY": str(folder.parent / "summary.md")}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=folder,
        env=os.environ | paths | own | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def step_of(name: str, part: str) -> dict[str, Any]:
    (found,) = (step for step in steps(name) if part in step.get("run", ""))
    return found


FILES = f"https://github.com/clinic/candour/blob/{HEAD}"


def reviewed(proposal: Repository) -> str:
    ran = run(step_of("content.yml", "cli.py review"), proposal.root, NUMBER="7", FILES=FILES)
    assert ran.returncode == 0, ran.stderr
    return (proposal.root / "review/review.md").read_text(encoding="utf-8")


def test_the_review_of_a_proposal(proposal: Repository) -> None:
    text = reviewed(proposal)
    assert (proposal.root / "review/number").read_text() == "7\n"
    first, *_ = text.splitlines()
    assert first == "**What patients will be told differently: 1 contraindication (1 warning less), 1 number.**"
    title = "How skin heals after the needles and how long results last"
    assert (
        f"**Contraindications: Pregnancy**<br>[{title}]({FILES}/{ARTICLE}) | not recommended | **with caution**" in text
    )
    assert "6 to 8 weeks | **4 to 5 weeks**" in text
    assert "no longer found by “expecting a baby”" in text
    assert "reworded (1 sentence gone, 1 new)" in text
    assert (proposal.root.parent / "summary.md").read_text(encoding="utf-8") == text


def test_a_proposal_with_mistakes_is_reviewed_and_then_stopped(proposal: Repository) -> None:
    text = (proposal.root / ARTICLE).read_text(encoding="utf-8")
    proposal.commit({ARTICLE: text.replace("pregnancy, strength: caution", "pregnancy, strength: never")})
    assert "- the files as they are has 1 error, so it was compared only in part" in reviewed(proposal)
    assert run(step_of("content.yml", "mkdocs build"), proposal.root).returncode != 0


def test_a_review_that_cannot_be_made_stops_the_run(proposal: Repository) -> None:
    step = step_of("content.yml", "cli.py review")
    ran = run({**step, "run": step["run"].replace("HEAD^1", "nonsense")}, proposal.root, NUMBER="7", FILES=FILES)
    assert (ran.returncode, "git knows no revision" in ran.stderr) == (1, True)


def test_the_check_marks_mistakes_on_their_lines(proposal: Repository) -> None:
    step = step_of("content.yml", "cli.py check")
    assert run(step, proposal.root).returncode == 0
    text = (proposal.root / ARTICLE).read_text(encoding="utf-8")
    proposal.write({ARTICLE: text.replace("strength: caution", "strength: never")})
    ran = run(step, proposal.root)
    assert ran.returncode == 1
    assert f"::error file={ARTICLE},line=" in ran.stdout


def test_the_site_as_it_would_be_is_built(proposal: Repository) -> None:
    ran = run(step_of("content.yml", "mkdocs build"), proposal.root)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "with caution" in (proposal.root / "site/treatments/micro-needling/contraindications.html").read_text()


# comment.yml, with a gh that notes what it is asked

GH = """#!{python}
import json, os, sys
asked = sys.argv[2:]
told = json.load(open(os.environ["TOLD"]))
body = next((open(part.split("@")[1], encoding="utf-8").read() for part in asked if part.startswith("body=@")), None)
print(json.dumps([*asked, body]), file=open(os.environ["ASKED"], "a"))
for part, answer in told.items():
    if any(word.endswith(part) for word in asked):
        print(answer)
"""
REVIEW = f"**What patients will be told differently: x.**\n\n| [A \\[title\\]]({FILES}/docs/a.md)<br>b | @\u200bb |\n"


def posted(
    tmp_path: Path, review: str = REVIEW, number: str = "7\n", head: str = f"{HEAD} {HERS}", comments: str = ""
) -> tuple[subprocess.CompletedProcess[str], list[list[str]]]:
    """The step's end and what it asked of GitHub, the text of a comment last."""
    (tmp_path / "programs").mkdir()
    gh = tmp_path / "programs/gh"
    gh.write_text(GH.replace("{python}", sys.executable))
    gh.chmod(0o755)
    (tmp_path / "work/review").mkdir(parents=True)
    (tmp_path / "work/review/review.md").write_text(review, encoding="utf-8")
    (tmp_path / "work/review/number").write_text(number)
    told = {"/pulls/7": head, "/artifacts": "33", "/comments": comments}
    (tmp_path / "told.json").write_text(json.dumps(told))
    known = {"REPO": "clinic/candour", "SERVER": "https://github.com", "RUN": "9", "HEAD": HEAD, "HEAD_REPO": HERS}
    noted = {"TOLD": str(tmp_path / "told.json"), "ASKED": str(tmp_path / "asked")}
    ran = run(step_of("comment.yml", "gh api"), tmp_path / "work", **known, **noted)
    asked = tmp_path / "asked"
    return ran, [json.loads(line) for line in asked.read_text().splitlines()] if asked.exists() else []


def test_a_first_review_is_a_new_comment(tmp_path: Path) -> None:
    ran, asked = posted(tmp_path)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert asked[-1][:-1] == [
        *("--silent", "--method", "POST", "repos/clinic/candour/issues/7/comments"),
        *("--field", "body=@comment.md"),
    ]
    text = asked[-1][-1]
    assert text.startswith(f"<!-- candour: review -->\n{REVIEW.partition('|')[0]}")
    assert "[The site as it would be](https://github.com/clinic/candour/actions/runs/9/artifacts/33)" in text


def test_a_later_review_renews_it(tmp_path: Path) -> None:
    ran, asked = posted(tmp_path, comments="501\n502")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert asked[-1][:4] == ["--silent", "--method", "PATCH", "repos/clinic/candour/issues/comments/501"]


def test_a_run_that_a_newer_commit_overtook_says_nothing(tmp_path: Path) -> None:
    ran, asked = posted(tmp_path, head=f"{'6' * 40} {HERS}")
    assert (ran.returncode, len(asked)) == (0, 1)


@pytest.mark.parametrize("head", [f"{HEAD} stranger/candour", ""])
def test_a_number_of_another_proposal_is_not_commented_on(tmp_path: Path, head: str) -> None:
    ran, asked = posted(tmp_path, head=head)
    assert ran.returncode == 0
    assert [question[:3] for question in asked] == [
        ["repos/clinic/candour/pulls/7", "--jq", '.head.sha + " " + .head.repo.full_name']
    ]


@pytest.mark.parametrize("number", ["", "7; echo x", "$(echo 7)", "../7", "-7", "7\n8", "0x7"])
def test_what_is_no_number_is_refused(tmp_path: Path, number: str) -> None:
    ran, asked = posted(tmp_path, number=number)
    assert (ran.returncode, asked) == (1, [])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x" * 62_001,
        "[a](https://elsewhere.example)",
        "[a](//elsewhere.example)",
        "[a]( /x)",
        "[a\\\\](x)",
        "![a](x.png)",
        "- [a]: elsewhere",
        "https://elsewhere.example",
        "WWW.elsewhere.example",
        "<img src=x>",
        "<!-- -->",
        f"[a]({FILES}0/docs/a.md)",
        f"[a]({FILES}/docs/a.md](//elsewhere.example)",
    ],
)
def test_what_review_would_not_write_is_refused(tmp_path: Path, text: str) -> None:
    ran, asked = posted(tmp_path, review=text)
    assert ran.returncode == 1
    assert "::error::The review was not posted" in ran.stdout
    assert len(asked) <= 1


def test_nobody_is_called_by_the_comment(tmp_path: Path) -> None:
    _, asked = posted(tmp_path, review="hello @octocat\n")
    assert "@octocat" not in asked[-1][-1]


def test_what_review_writes_of_any_text_is_taken(tmp_path: Path) -> None:
    typed = "[a](https://e.example) <b> `c` @d | //x [e]: f \\\\ ![g](h) www.i.example ~j~ $k$"
    cell = f"[{escaped(typed)}]({FILES}/docs/articles/a.md)"
    ran, _ = posted(tmp_path, review=f"| {cell} | {escaped(typed)} |\n")
    assert ran.returncode == 0, ran.stdout
