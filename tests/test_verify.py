"""`verify` finds every kind of damage to a built site: each is done here to a small one, and named."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from candour.published.against_record import held_against_record
from candour.published.fault import FAULTS
from candour.published.files import digest, files_of_site
from candour.published.record import Origin, record_json
from candour.published.verify import verified

from .builders import BASE, lay
from .configured import inheriting
from .promised import Figure
from .site.once import once
from .site.project import cli, site_of

ARTICLE, TREATMENT = "articles/first.html", "treatments/needling.html"
LIBRARY, RECORD = "data/library.json", "data/build.json"
TABLE = "data/needling/contraindications.csv"
PLAIN = Origin()
SCRIPTED = "<head><script>1</script>"
SEARCH = '(window.candourSearch=window.candourSearch||{})["names"]='
STYLES = "assets/stylesheets/candour.css"


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the small base project."""

    def make(to: Path) -> None:
        project = to.with_name("small")
        lay({**dict(BASE.pages), **inheriting(), "docs/index.md": "# Welcome\n"}, project)
        site_of(project, to)

    return once(tmp_path_factory, "small-site", make)


@pytest.fixture
def site(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sound, tmp_path / "site"))


def faults(site: Path) -> list[str]:
    return list(map(str, verified(site).faults))


def codes(site: Path) -> set[str]:
    return {fault.code for fault in verified(site).faults}


def replace(site: Path, path: str, old: str, new: str) -> None:
    text = (site / path).read_text(encoding="utf-8")
    assert old in text
    (site / path).write_text(text.replace(old, new, 1), encoding="utf-8", newline="")


def recorded_anew(site: Path, origin: Origin = PLAIN) -> None:
    """A record of the site as it is now."""
    paths = [path for path in files_of_site(site) if path != RECORD and not (site / path).is_fifo()]
    files = {path: digest((site / path).read_bytes()) for path in paths}
    (site / RECORD).write_text(record_json(origin, {}, files), encoding="utf-8")


def test_a_sound_site_has_no_fault(sound: Path) -> None:
    found = verified(sound)
    assert found.faults == []
    assert found.counts["claims"] == len(json.loads((sound / LIBRARY).read_text(encoding="utf-8"))["claims"]) + len(
        json.loads((sound / LIBRARY).read_text(encoding="utf-8"))["facts"]
    )
    assert found.counts["pages"] > 20


def into_body(html: str, page: str = "index.html") -> Callable[[Path], None]:
    return lambda site: replace(site, page, "</article>", f"{html}</article>")


DAMAGE: dict[str, tuple[str, Callable[[Path], object]]] = {
    "a file is deleted": ("missing-file", lambda site: (site / "assets/stylesheets/candour.css").unlink()),
    "a page is deleted": ("missing-file", lambda site: (site / ARTICLE).unlink()),
    "a byte is other": ("changed-file", lambda site: replace(site, ARTICLE, "</body>", "</body> ")),
    "a file is added": ("added-file", lambda site: (site / "more.html").write_text("<p>", encoding="utf-8")),
    "the record is deleted": ("no-record", lambda site: (site / RECORD).unlink()),
    "the record is no JSON": ("no-record", lambda site: (site / RECORD).write_bytes(b"{\xff")),
    "the record is a list": ("no-record", lambda site: (site / RECORD).write_text("[]", encoding="utf-8")),
    "the record has another schema": ("no-record", lambda site: replace(site, RECORD, '"schema": 1', '"schema": 9')),
    "the record is nested without end": ("no-record", lambda site: (site / RECORD).write_text("[" * 99_999)),
    "the data are nested without end": ("no-data", lambda site: (site / LIBRARY).write_text("[" * 99_999)),
    "a table has a field without end": ("no-data", lambda site: replace(site, TABLE, "pregnant", "x" * 200_000)),
    "the search is nested without end": (
        "bad-search",
        lambda site: (site / "search/names.js").write_text(f"{SEARCH}{'[' * 99_999};\n"),
    ),
    "a file is a link": ("no-file", lambda site: _link(site / ARTICLE)),
    "a file is a pipe": ("no-file", lambda site: _pipe(site / ARTICLE)),
    "a link leads nowhere": ("broken-link", into_body('<a href="no.html">x</a>')),
    "a picture is not there": ("broken-link", into_body('<img srcset="no.png 2x" alt="">')),
    "an anchor leads nowhere": ("broken-anchor", into_body('<a href="articles/first.html#no">x</a>')),
    "an anchor of a page leads nowhere": ("broken-anchor", into_body('<a href="#no">x</a>')),
    "an id is taken away": ("broken-anchor", lambda site: replace(site, ARTICLE, ' id="contraindication-', ' id="x-')),
    "an id stands twice": ("id-twice", into_body('<p id="a"></p><p id="a"></p>')),
    "a mark is left as a link": ("mark-left", into_body('<a href="contraindication:pregnancy">x</a>')),
    "a mark is left in words": ("mark-left", into_body("<p>[x](contraindication:pregnancy)</p>")),
    "a script from elsewhere": ("from-elsewhere", into_body('<script src="https://evil.example/x.js"></script>')),
    "a picture from elsewhere": ("from-elsewhere", into_body('<img src="//evil.example/x.png" alt="">')),
    "the policy is taken away": ("no-policy", lambda site: replace(site, ARTICLE, "Content-Security-Policy", "X")),
    "something runs before the policy": ("no-policy", lambda site: replace(site, ARTICLE, "<head>", SCRIPTED)),
    "a script stands in a page": ("runs-unlisted", into_body("<script>alert(1)</script>")),
    "a script of an old type": ("runs-unlisted", into_body('<script type=" text/JScript">alert(1)</script>')),
    "a style stands in a page": ("runs-unlisted", into_body("<style>p { color: red }</style>")),
    "a handler stands in a page": ("runs-unlisted", into_body('<img src="" alt="" onerror="alert(1)">')),
    "a page stands in a frame": ("runs-unlisted", into_body('<iframe srcdoc="&lt;p&gt;"></iframe>')),
    "an address is a script": ("runs-unlisted", into_body('<a href=" java&#10;script:alert(1)">x</a>')),
    "a script of ours is other": ("runs-unlisted", lambda site: replace(site, ARTICLE, "__md_scope=", "__md_scope2=")),
    "the policy names more": (
        "no-policy",
        lambda site: replace(site, ARTICLE, "script-src", "script-src https://x.example"),
    ),
    "a style sheet loads from elsewhere": (
        "from-elsewhere",
        lambda site: (site / STYLES).write_text("@import 'https://evil.example/x.css';", encoding="utf-8"),
    ),
    "a style sheet loads nothing": (
        "broken-link",
        lambda site: (site / STYLES).write_text("p { background: url(no.png) }", encoding="utf-8"),
    ),
    "a claim's words are other": ("other-words", lambda site: replace(site, ARTICLE, ">pregnant</a>", ">drunk</a>")),
    "a claim's sentence is other": (
        "other-words",
        lambda site: replace(site, ARTICLE, "is not advised", "is always advised"),
    ),
    "an article has another title": ("other-words", lambda site: replace(site, ARTICLE, "</h1>", " today</h1>")),
    "the data say other words": ("other-words", lambda site: replace(site, LIBRARY, '"text":"pregnant"', '"text":"x"')),
    "a table says other words": ("other-words", lambda site: replace(site, TABLE, ",pregnant,", ",tired,")),
    "a table names a claim that is not there": ("not-in-data", lambda site: replace(site, TABLE, "-pregnancy", "-x")),
    "a claim is taken out of the data": ("not-in-data", lambda site: _without_a_claim(site)),
    "the data are cut": ("no-data", lambda site: (site / LIBRARY).write_text('{"articles": [', encoding="utf-8")),
    "the data are deleted": ("no-data", lambda site: (site / LIBRARY).unlink()),
    "the data lead nowhere": ("broken-link", lambda site: replace(site, LIBRARY, "terms/scars.html", "terms/x.html")),
    "the search names nothing": ("bad-search", lambda site: (site / "search/names.js").unlink()),
    "the search runs something": ("bad-search", lambda site: replace(site, "search/names.js", ";\n", ";alert(1);\n")),
    "the search leads nowhere": ("broken-link", lambda site: replace(site, "search/names.js", "terms/", "x/")),
    "words of the search are gone": ("bad-search", lambda site: next((site / "search/words").iterdir()).unlink()),
    "a file of the search is in another's place": (
        "bad-search",
        lambda site: shutil.copy(site / "search/others.js", site / "search/unanswered.js"),
    ),
    "the search holds nothing of its own": (
        "bad-search",
        lambda site: (site / "search/names.js").write_text(f'{SEARCH}{{"pages":7}};\n', encoding="utf-8"),
    ),
}
"""Each kind of damage, with the code of the fault that must be found, and what does it."""


OF_RECORD = {"missing-file", "changed-file", "added-file", "no-file", "no-record"}


def _link(file: Path) -> None:
    file.rename(file.with_name("kept"))
    file.symlink_to("kept")


def _pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def _without_a_claim(site: Path) -> None:
    data = json.loads((site / LIBRARY).read_text(encoding="utf-8"))
    del data["claims"][0]
    (site / LIBRARY).write_text(json.dumps(data, separators=(",", ":")), encoding="utf-8")


@pytest.mark.parametrize("kind", DAMAGE)
def test_damage_is_found_by_the_record_and_without_it(kind: str, site: Path, figure: Figure) -> None:
    """Whoever damages a site may write the record anew."""
    code, do = DAMAGE[kind]
    do(site)
    of_record = {fault.code for fault in held_against_record(site).faults}
    assert of_record & OF_RECORD
    if code not in of_record:
        recorded_anew(site)
        assert code in codes(site)
    figure("kinds of damage done to a site, each found", 1)


def test_all_kinds_of_faults_are_tried() -> None:
    assert {code for code, _ in DAMAGE.values()} == set(FAULTS)


def test_what_stands_beside_the_site_is_no_part_of_it(site: Path) -> None:
    (site / ".git").write_text("gitdir: elsewhere\n", encoding="utf-8")
    assert not faults(site)


def test_a_page_that_the_clinic_publishes_as_it_is_needs_no_policy(site: Path) -> None:
    (site / "form.html").write_text("<!doctype html><title>A form</title><script>add()</script>", encoding="utf-8")
    recorded_anew(site)
    assert codes(site) == {"no-policy", "runs-unlisted"}
    recorded_anew(site, Origin(as_they_are=("form.html",)))
    assert not faults(site)


def test_a_page_may_load_what_its_policy_names(site: Path) -> None:
    policy = "default-src 'none'; frame-src https://maps.example/embed/"
    replace(site, "index.html", "<head>", f'<head><meta http-equiv="Content-Security-Policy" content="{policy}">')
    into_body('<iframe src="https://maps.example/embed/x"></iframe><iframe src="https://maps.example/y"></iframe>')(
        site
    )
    recorded_anew(site)
    assert [fault.partition("<iframe>")[2] for fault in faults(site) if "from-elsewhere" in fault] == [
        " loads 'https://maps.example/y' from another host, which this page's policy does not name [from-elsewhere]"
    ]


def test_a_fault_is_told_at_its_place(site: Path, tmp_path: Path) -> None:
    into_body('\n  <a href="no.html">x</a>')(site)
    recorded_anew(site)
    line = (site / "index.html").read_text(encoding="utf-8").split('<a href="no.html"')[0].count("\n") + 1
    ran = cli(tmp_path, "verify", str(site))
    assert ran.returncode == 1
    assert ran.stdout.splitlines()[0] == (
        f"{site.as_posix()}/index.html:{line}:3: 'no.html' leads to nothing that the site has [broken-link]"
    )
    assert ran.stdout.splitlines()[-1].endswith(": 1 fault")


def test_the_command_says_how_much_was_looked_at(sound: Path, tmp_path: Path) -> None:
    ran = cli(tmp_path, "verify", str(sound))
    assert (ran.returncode, ran.stdout.count("\n")) == (0, 1)
    assert ran.stdout.startswith("verified ")
    assert ran.stdout.endswith(": 0 faults\n")
    told = json.loads(cli(tmp_path, "verify", str(sound), "--format", "json").stdout)
    assert told["faults"] == []
    assert told["verified"]["pages"] == verified(sound).counts["pages"]


def test_a_call_without_a_site_is_wrong(tmp_path: Path) -> None:
    ran = cli(tmp_path, "verify", str(tmp_path / "nowhere"))
    assert ran.returncode == 2
    assert "there is no folder" in ran.stdout


def test_a_folder_may_be_deeper_than_calls_can_be(tmp_path: Path) -> None:
    deep = tmp_path
    for _ in range(300):
        deep /= "x"
    deep.mkdir(parents=True)
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(250)
    try:
        assert files_of_site(tmp_path) == []
    finally:
        sys.setrecursionlimit(limit)
