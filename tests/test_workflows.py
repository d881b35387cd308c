"""The pull-request way: workflows and forms are what GitHub takes, and each step does what it says.

The steps are those of the files themselves: `content.yml` in a clone with a proposal merged, `comment.yml` in a clone
of what it would be merged into, with a `gh` that notes what it is asked.
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

from .builders import PROJECT, SAMPLE_FOLDER
from .repository import APART, Pages, Repository

GITHUB = PROJECT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")
HEAD = "5" * 40


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
    for path in WORKFLOWS:
        assert "secrets." not in path.read_text(encoding="utf-8")
    assert (list(comment[True]), comment["permissions"]) == (["pull_request_target"], {})
    reads, writes = comment["jobs"]["review"], comment["jobs"]["comment"]
    assert reads["permissions"] == {"contents": "read"}
    assert writes["permissions"] == {"pull-requests": "write"}
    assert [step["uses"].partition("@")[0] for step in writes["steps"] if "uses" in step] == [
        "actions/download-artifact"
    ]


def test_what_judges_a_proposal_is_the_default_branch() -> None:
    """Nothing names the proposal's commit where something is checked out, and its token reaches one step."""
    reads = workflow("comment.yml")["jobs"]["review"]
    (checkout,) = [step for step in reads["steps"] if step.get("uses", "").startswith("actions/checkout@")]
    assert checkout["with"] == {"fetch-depth": 0, "persist-credentials": False}
    assert "base.ref == github.event.repository.default_branch" in reads["if"]
    assert [step.get("name", "").partition(" ")[0] for step in reads["steps"] if "GH_TOKEN" in step.get("env", {})] == [
        "Fetch"
    ]
    assert not re.search(r"git (?:checkout|switch|restore|read-tree|archive|worktree)", str(reads))


# content.yml, in a clone with a proposal

ARTICLE = "docs/articles/how-skin-heals-and-how-long-results-last.md"
CHANGES = {
    ARTICLE: [
        ("{term: pregnancy, strength: not-recommended,", "{term: pregnancy, strength: caution,"),
        ("{term: full-effect, value: 6 to 8 weeks,", "{term: full-effect, value: 4 to 5 weeks,"),
        ("[six to eight weeks](fact:full-effect)", "[four to five weeks](fact:full-effect)"),
        ("Micro-needling is a popular procedure", "Micro-needling is a procedure that many people ask for, and"),
    ],
    "docs/terms/pregnancy.md": [("expecting a baby, ", "")],
}


def clinic(root: Path) -> Repository:
    """The sample with its engine: the default branch."""
    made = Repository(root)
    ignored = shutil.ignore_patterns(
        *(".git", ".venv", "site", ".*_cache", "__pycache__", "tests", "docs", "mkdocs.yml", "cards")
    )
    shutil.copytree(PROJECT, made.root, ignore=ignored, dirs_exist_ok=True)
    shutil.copytree(SAMPLE_FOLDER, made.root, dirs_exist_ok=True)
    made.commit()
    return made


def edit(made: Repository, changes: Mapping[str, list[tuple[str, str]]]) -> None:
    for path, replaced in changes.items():
        text = (made.root / path).read_text(encoding="utf-8")
        for old, new in replaced:
            assert old in text, "the example has moved on with the content"
            text = text.replace(old, new)
        made.write({path: text})


@pytest.fixture
def merged(tmp_path: Path) -> Repository:
    """The sample as GitHub checks a project out for a proposal: main, a branch with changes, and their merge."""
    made = clinic(tmp_path / "clone")
    made.git("switch", "--quiet", "--create", "proposal")
    edit(made, CHANGES)
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
    paths = {"PATH": f"{programs}:{os.environ['PATH']}", "GITHUB_OUTPUT": str(folder.parent / "output")}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=folder,
        env=os.environ | APART | paths | own | environment,
        capture_output=True,
        text=True,
        check=False,
    )


NEEDS_JQ = pytest.mark.skipif(not (shutil.which("jq") or os.environ.get("CI")), reason="GitHub's machines have jq")


def step_of(name: str, part: str) -> dict[str, Any]:
    (found,) = (step for step in steps(name) if part in step.get("run", ""))
    return found


def test_the_check_marks_mistakes_that_the_proposal_brings_on_their_lines(merged: Repository) -> None:
    step = step_of("content.yml", "cli.py check")
    ran = run(step, merged.root)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    edit(merged, {ARTICLE: [("strength: caution", "strength: never")]})
    ran = run(step, merged.root)
    assert ran.returncode == 1
    assert f"::error file={ARTICLE},line=" in ran.stdout
    merged.commit()
    merged.commit({"docs/index.md": (merged.root / "docs/index.md").read_text(encoding="utf-8") + "\nMore.\n"})
    ran = run(step, merged.root)
    assert (ran.returncode, "::error" in ran.stdout) == (0, False), "what stands on main is no mistake of this proposal"


def test_the_site_as_it_would_be_is_built(merged: Repository) -> None:
    ran = run(step_of("content.yml", "mkdocs build"), merged.root)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "with caution" in (merged.root / "site/treatments/micro-needling/contraindications.html").read_text()


# comment.yml, in a clone of the default branch


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """The clinic's repository, as GitHub holds it."""
    return clinic(tmp_path_factory.mktemp("github") / "clinic")


class Proposed:
    """A proposal, and the runner's folder with a clone of main in it."""

    def __init__(self, origin: Repository, folder: Path) -> None:
        self.origin = origin
        self.origin.git("switch", "--quiet", "--force-create", "proposal", "main")
        self.clone = folder / "clone"

    def commit(self, pages: Pages | None = None) -> str:
        """Commit what the working copy holds, as pull request 7."""
        head = self.origin.commit(pages)
        self.origin.git("update-ref", "refs/pull/7/head", head)
        self.origin.git("switch", "--quiet", "main")
        return head

    def fetched(self, head: str) -> str:
        """Run the step that merges, and return the state that it tells."""
        if not self.clone.exists():
            self.origin.git("clone", "--quiet", str(self.origin.root), str(self.clone))
        ran = run(step_of("comment.yml", "merge-tree"), self.clone, NUMBER="7", BASE="main", HEAD=head)
        assert ran.returncode == 0, ran.stderr
        return (self.clone.parent / "output").read_text().rpartition("state=")[2].strip()

    def reviewed(self, head: str) -> tuple[str, dict[str, Any]]:
        """The review that is posted, and the suggestions."""
        assert self.fetched(head) == "merged"
        ran = run(step_of("comment.yml", "cli.py review"), self.clone, BASE="main", FILES=FILES)
        assert ran.returncode == 0, ran.stderr
        assert ran.stderr == "", "the code that is called is the base's"
        told = (self.clone / "review/review.md").read_text(encoding="utf-8")
        return told, json.loads((self.clone / "review/suggestions.json").read_text(encoding="utf-8"))


FILES = f"https://github.com/clinic/candour/blob/{HEAD}"


@pytest.fixture
def proposed(origin: Repository, tmp_path: Path) -> Proposed:
    return Proposed(origin, tmp_path)


def test_the_review_of_a_proposal(proposed: Proposed) -> None:
    edit(proposed.origin, CHANGES)
    text, _ = proposed.reviewed(proposed.commit())
    title = "How skin heals after the needles and how long results last"
    assert (
        f"**Contraindications: Pregnancy**<br>[{title}]({FILES}/{ARTICLE}) | not recommended | **with caution**" in text
    )
    assert re.search(
        r"\*\*Facts side by side: When the full effect shows\*\*.*\| 6 to 8 weeks.* \| \*\*4 to 5 weeks\*\*", text
    )
    assert "“expecting a baby”" in text


def test_a_proposal_with_mistakes_is_reviewed(proposed: Proposed) -> None:
    edit(proposed.origin, {ARTICLE: [("pregnancy, strength: not-recommended", "pregnancy, strength: never")]})
    text, _ = proposed.reviewed(proposed.commit())
    assert "1 error" in text


def test_what_mends_a_mistake_of_the_proposal_is_offered_on_its_line(proposed: Proposed) -> None:
    edit(
        proposed.origin,
        {ARTICLE: [("{term: pregnancy, strength: not-recommended,", "{term: pregnancy, strength: cautoin,")]},
    )
    lines = (proposed.origin.root / ARTICLE).read_text(encoding="utf-8").split("\n")
    _, offered = proposed.reviewed(proposed.commit())
    (comment,) = offered["comments"]
    (line,) = [number for number, text in enumerate(lines, 1) if "cautoin" in text]
    assert (comment["path"], comment["line"], comment["side"]) == (ARTICLE, line, "RIGHT")
    assert comment["body"].endswith(f"```suggestion\n{lines[line - 1].replace('cautoin', 'caution')}\n```")


def lie(path: str) -> tuple[str, str]:
    return path, "import os, sys\nos.system('touch executed')\nprint('Nothing differs.')\nos._exit(0)\n"


VOCABULARY = "hooks/candour/vocabulary/conditions.yml"
PATCHES: dict[str, dict[str, str]] = {
    "the report": dict([lie("hooks/candour/report/review_markdown.py")]),
    "the command": dict([lie("hooks/cli.py")]),
    "what is loaded with it": {
        **dict(lie(path) for path in ("hooks/yaml.py", "yaml.py", "sitecustomize.py", "evil/setup.py")),
        VOCABULARY: (PROJECT / VOCABULARY).read_text(encoding="utf-8").replace("Pregnan", "Expectan"),
        "requirements.txt": "./evil\n",
    },
    "a hook": dict([("mkdocs.yml", "site_name: x\nhooks: [hooks/main.py, lie.py]\n"), lie("lie.py")]),
    "a tag of Python": {"mkdocs.yml": "site_name: x\nextra: !!python/object/apply:os.system ['touch executed']\n"},
    "the workflows": {
        ".github/workflows/content.yml": "",
        ".github/workflows/comment.yml": "",
        ".gitattributes": "* filter=evil diff=evil merge=evil\n*.md merge=union\n",
    },
}


@pytest.mark.parametrize("patch", PATCHES.values(), ids=PATCHES.keys())
def test_a_proposal_that_writes_its_own_all_clear_is_unmasked(proposed: Proposed, patch: dict[str, str]) -> None:
    edit(proposed.origin, CHANGES)
    text, _ = proposed.reviewed(proposed.commit(patch))
    has_code = set(patch) != {"mkdocs.yml"}
    assert text.startswith("**Split this proposal: it changes content and code together") == has_code
    for path in patch:
        named = Path(path).name if path == VOCABULARY else path  # an entry of the vocabulary is told by itself
        assert named in text.replace("\\", "").replace("\u200b", ""), "what else it changes is named"
    assert f"]({FILES}/{ARTICLE}) | not recommended | **with caution**" in text
    assert not list(proposed.clone.rglob("executed"))


def test_what_main_gained_since_is_no_change_of_the_proposal(proposed: Proposed) -> None:
    edit(proposed.origin, CHANGES)
    head = proposed.commit()
    was = proposed.origin.git("rev-parse", "main")
    index = (proposed.origin.root / "docs/index.md").read_text(encoding="utf-8")
    proposed.origin.commit({"docs/index.md": f"{index}\nWe have moved.\n"})
    try:
        text, _ = proposed.reviewed(head)
    finally:
        proposed.origin.git("reset", "--quiet", "--hard", was)
    assert "with caution" in text
    assert "index.md" not in text


def test_a_proposal_in_conflict_with_main_is_told(proposed: Proposed) -> None:
    edit(proposed.origin, CHANGES)
    head = proposed.commit()
    was = proposed.origin.git("rev-parse", "main")
    edit(
        proposed.origin,
        {ARTICLE: [("{term: pregnancy, strength: not-recommended,", "{term: pregnancy, strength: avoid,")]},
    )
    proposed.origin.commit()
    try:
        assert proposed.fetched(head) == "conflict"
    finally:
        proposed.origin.git("reset", "--quiet", "--hard", was)


def test_a_run_that_a_newer_commit_overtook_reviews_nothing(proposed: Proposed) -> None:
    proposed.commit({"docs/index.md": "# Home\n"})
    assert proposed.fetched("6" * 40) == "old"


def test_a_review_that_cannot_be_made_stops_the_run(proposed: Proposed) -> None:
    assert proposed.fetched(proposed.commit({"docs/index.md": "# Home\n"})) == "merged"
    ran = run(step_of("comment.yml", "cli.py review"), proposed.clone, BASE="nonsense", FILES=FILES)
    assert (ran.returncode, "git knows no revision" in ran.stderr) == (1, True)


# comment.yml, with a gh that notes what it is asked

GH = """#!{python}
import json, os, sys
asked = sys.argv[2:]
told = json.load(open(os.environ["TOLD"]))
named = [part.split("@")[1] for part in asked if part.startswith("body=@")]
named += [asked[at + 1] for at, part in enumerate(asked) if part == "--input"]
body = next((open(path, encoding="utf-8").read() for path in named), None)
print(json.dumps([*asked, body]), file=open(os.environ["ASKED"], "a"))
if "--method" in asked and os.environ.get("REFUSE"):
    sys.exit("gh: Unprocessable Entity (HTTP 422)")
for part, answer in told.items():
    if "--method" not in asked and any(word.endswith(part) for word in asked):
        print(answer)
"""
REVIEW = f"**2 sentences are read differently.**\n\n| [A \\[title\\]]({FILES}/docs/a.md)<br>b | @\u200bb |\n"
POSTED = "Post the review", "Offer what mends"


def posted(
    tmp_path: Path, which: str = "gh api", told: Mapping[str, str] | None = None, **environment: str
) -> tuple[subprocess.CompletedProcess[str], list[list[str]]]:
    """A step's end and what it asked of GitHub, the text of what it sent last."""
    (tmp_path / "programs").mkdir(exist_ok=True)
    gh = tmp_path / "programs/gh"
    gh.write_text(GH.replace("{python}", sys.executable))
    gh.chmod(0o755)
    (tmp_path / "work").mkdir(exist_ok=True)
    (tmp_path / "told.json").write_text(json.dumps({"/pulls/7": HEAD, "/comments": ""} | dict(told or {})))
    known = {"REPO": "clinic/candour", "AT": "https://github.com/clinic/candour", "RUN": "9", "HEAD": HEAD}
    known |= {"BASE": "main", "NUMBER": "7", "STATE": "merged"}
    noted = {"TOLD": str(tmp_path / "told.json"), "ASKED": str(tmp_path / "asked")}
    (step,) = (one for one in steps("comment.yml") if one.get("name", "").startswith(which))
    ran = run(step, tmp_path / "work", **known | noted | environment)
    asked = tmp_path / "asked"
    return ran, [json.loads(line) for line in asked.read_text().splitlines()] if asked.exists() else []


def handed_over(tmp_path: Path, review: str = REVIEW, suggestions: object = None) -> None:
    folder = tmp_path / "work/review"
    folder.mkdir(parents=True)
    (folder / "review.md").write_text(review, encoding="utf-8")
    (folder / "suggestions.json").write_text(json.dumps(suggestions or {"comments": []}), encoding="utf-8")


def test_a_first_review_is_a_new_comment(tmp_path: Path) -> None:
    handed_over(tmp_path)
    ran, asked = posted(tmp_path, POSTED[0])
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert asked[-1][:-1] == [
        *("--silent", "--method", "POST", "repos/clinic/candour/issues/7/comments"),
        *("--field", "body=@comment.md"),
    ]
    text = asked[-1][-1]
    assert text.startswith(f"<!-- candour: review -->\n{REVIEW}")
    assert "[the checks](https://github.com/clinic/candour/pull/7/checks)" in text
    assert f"it describes {HEAD}, judged by main." in text


def test_a_later_review_renews_it(tmp_path: Path) -> None:
    handed_over(tmp_path)
    ran, asked = posted(tmp_path, POSTED[0], {"/comments": "501\n502"})
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert asked[-1][:4] == ["--silent", "--method", "PATCH", "repos/clinic/candour/issues/comments/501"]


def test_a_comment_that_a_newer_commit_overtook_is_not_posted(tmp_path: Path) -> None:
    handed_over(tmp_path)
    ran, asked = posted(tmp_path, POSTED[0], {"/pulls/7": "6" * 40})
    assert (ran.returncode, len(asked)) == (0, 1)


@pytest.mark.parametrize("review", [None, "", "x" * 64_001], ids=["none", "empty", "too long"])
def test_a_review_that_was_not_made_is_told_in_place_of_the_last_one(tmp_path: Path, review: str | None) -> None:
    if review is not None:
        handed_over(tmp_path, review)
    ran, asked = posted(tmp_path, POSTED[0], {"/comments": "501"}, STATE="" if review is None else "merged")
    assert ran.returncode == 0, ran.stderr
    assert "PATCH" in asked[-1]
    assert "was not reviewed: [the run](https://github.com/clinic/candour/actions/runs/9)" in asked[-1][-1]
    assert len(asked[-1][-1]) < 1_000


def test_a_conflict_is_told_in_place_of_the_last_review(tmp_path: Path) -> None:
    _, asked = posted(tmp_path, POSTED[0], {"/comments": "501"}, STATE="conflict")
    assert "This proposal and main have changed the same lines." in asked[-1][-1]


OFFERED = {
    "event": "COMMENT",
    "body": "What mends 2 mistakes.",
    "comments": [
        {"path": "docs/a.md", "line": line, "side": "RIGHT", "body": f"{line}\n\n```suggestion\nx\n```"}
        for line in (3, 9)
    ],
}


@NEEDS_JQ
def test_suggestions_are_a_review_of_the_commit_that_was_judged(tmp_path: Path) -> None:
    handed_over(tmp_path, suggestions=OFFERED)
    ran, asked = posted(tmp_path, POSTED[1])
    assert ran.returncode == 0, ran.stderr
    assert asked[-1][:4] == ["--silent", "--method", "POST", "repos/clinic/candour/pulls/7/reviews"]
    assert json.loads(asked[-1][-1]) == OFFERED | {"commit_id": HEAD}


@NEEDS_JQ
def test_what_is_offered_already_is_not_offered_again(tmp_path: Path) -> None:
    handed_over(tmp_path, suggestions=OFFERED)
    there = [json.dumps([one["path"], one["line"], one["body"].replace("\n", "\r\n")]) for one in OFFERED["comments"]]
    _, asked = posted(tmp_path, POSTED[1], {"/comments": there[0]})
    assert [one["line"] for one in json.loads(asked[-1][-1])["comments"]] == [9]
    ran, asked = posted(tmp_path, POSTED[1], {"/comments": "\n".join(there)})
    assert (ran.returncode, "--method" in asked[-1]) == (0, False)


@NEEDS_JQ
@pytest.mark.parametrize("given", [None, {"comments": []}], ids=["no review", "no mends"])
def test_without_mends_nothing_is_offered(tmp_path: Path, given: object) -> None:
    if given:
        handed_over(tmp_path, suggestions=given)
    ran, asked = posted(tmp_path, POSTED[1])
    assert ran.returncode == 0, ran.stderr
    assert not any("--method" in one for one in asked)


@NEEDS_JQ
def test_suggestions_that_github_refuses_spoil_nothing(tmp_path: Path) -> None:
    handed_over(tmp_path, suggestions=OFFERED)
    ran, _ = posted(tmp_path, POSTED[1], REFUSE="yes")
    assert ran.returncode == 0
    assert "::notice::GitHub took no suggestions" in ran.stdout


def test_every_step_that_asks_github_is_tried_here() -> None:
    named = [step["name"] for step in steps("comment.yml") if "gh api" in step.get("run", "")]
    assert [name.startswith(which) for name, which in zip(named, POSTED, strict=True)] == [True, True]
