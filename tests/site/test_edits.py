"""Any edits to the sample: either `check` names an error and the build publishes nothing, or a whole site is there."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest

from ..effort import TIMES
from .markup import read_all
from .project import build, cli, copy_project, library_of
from .test_links import test_every_address_in_the_library_leads_to_its_anchor as every_claim_leads_somewhere
from .test_links import test_every_address_leads_to_a_file_and_an_anchor as every_address_leads_somewhere


@pytest.mark.parametrize("seed", range(4 * TIMES))
def test_whatever_is_edited_the_site_is_whole_or_its_faults_are_named(tmp_path: Path, seed: int) -> None:
    project, chance = copy_project(tmp_path / "project"), Random(seed)  # noqa: S311 # no secret
    for _ in range(chance.randint(1, 3)):
        edit_something(project, chance)
    checked = cli(project, "check", "--format", "json")
    named = {(one["path"], one["line"], one["code"]) for one in json.loads(checked.stdout)["problems"]}
    built = build(project, "--strict")
    assert (built.returncode != 0) == (checked.returncode != 0), built.stdout[-2000:]
    if checked.returncode:
        assert named
        assert not (project / "site").exists()
    else:
        pages = read_all(project / "site")
        every_address_leads_somewhere(project / "site", pages)
        every_claim_leads_somewhere(library_of(project / "site"), pages)


def edit_something(project: Path, chance: Random) -> None:
    """What an editor's hand may do to a page: a line or a page too few, too many, or elsewhere."""
    folder = chance.choice(["articles", "articles", "terms", "treatments"])
    pages = sorted((project / "docs" / folder).glob("*.md"))
    page = chance.choice(pages)
    lines = page.read_text(encoding="utf-8").splitlines(keepends=True)
    place, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(7):
        case 0:
            del lines[place]
        case 1:
            lines.insert(place, lines[other])
        case 2:
            lines[place], lines[other] = lines[other], lines[place]
        case 3:
            lines[place] = lines[place].replace("not ", "").replace("1", "2")
        case 4:
            words = lines[place].split(" ")
            chance.shuffle(words)
            lines[place] = " ".join(words)
        case 5 if len(pages) > 1:
            page.rename(page.with_name("renamed.md"))
            return
        case _:
            lines[place] = lines[place].replace("term: ", "term: un").replace("](", "](x")
    page.write_text("".join(lines), encoding="utf-8", newline="\n")
