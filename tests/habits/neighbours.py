"""Sites with the plugins that clinics add, each built with Candour and looked at; a table of what works.

    python -m tests.habits.neighbours FOLDER [NAME ...]     # of the programs; make neighbours installs them

What goes with Candour is said in `candour/model/neighbours.py`. Here each word of it is tried. With a plugin that
works, a strict site has what it brings and all that Candour has, and a browser finds nothing to complain of. One that
is refused is named at its line, without a traceback. Ends with 1 where the table is wrong.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from candour.model.neighbours import PLUGINS

from ..conftest import CHROMIUMS, FLAGS
from ..site.project import copy_project, edit
from ..site.serving import serving

ARTICLE = "how-skin-heals-and-how-long-results-last"
CHECKLIST = "treatments/micro-needling/can-i-have-it"


@dataclass(frozen=True)
class Tried:
    """How a plugin is set up, and what is wrong with the site that it helped to build ("" if nothing is)."""

    settings: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    more: str = ""
    wrong: Callable[[Path], str] = lambda site: ""
    instead: tuple[str, str] = ("", "")


def has(*wanted: tuple[str, str], without: tuple[tuple[str, str], ...] = ()) -> Callable[[Path], str]:
    """A look at a site: these files hold these patterns, and others do not."""

    def wrong(site: Path) -> str:
        for path, pattern in wanted:
            file = site / path
            if not file.is_file():
                return f"there is no {path}"
            if not re.search(pattern, file.read_text(encoding="utf-8")):
                return f"{path} has no {pattern}"
        for path, pattern in without:
            file = site / path
            if file.is_file() and re.search(pattern, file.read_text(encoding="utf-8")):
                return f"{path} has {pattern}"
        return ""

    return wrong


WAY = "docs/way.md"
TRIED = {
    "awesome-nav": Tried(
        files={
            "docs/.nav.yml": f"nav:\n  - index.md\n  - May I?: {CHECKLIST}.md\n  - way.md\n",
            WAY: "# The way\n",
        },
        instead=(r"(?s)^nav:\n.*?\nnot_in_nav: \|\n  /way.md\n", "not_in_nav: |\n"),
        wrong=has(("index.html", rf'href="{CHECKLIST}\.html"'), ("way.html", "can-i-have-it.html")),
    ),
    "blog": Tried(
        files={
            "docs/blog/index.md": "# News\n",
            "docs/blog/posts/one.md": "---\ndate: 2026-01-01\ncategories: [Hours]\n---\n# New hours\n\nWe open at "
            "eight.\n\n<!-- more -->\n\nOn Mondays.\n",
        },
        wrong=has(
            ("blog/index.html", "We open at eight"),
            ("blog/2026/01/01/new-hours.html", "On Mondays"),
            ("blog/category/hours.html", "New hours"),
            ("search/names.js", "blog/2026/01/01/new-hours.html"),
        ),
    ),
    "exclude": Tried(
        settings="glob: [way.md, articles/who-can-have*]",
        files={WAY: "# The way\n"},
        wrong=lambda site: "it is published" if (site / "way.html").exists() else "",
    ),
    "git-revision-date-localized": Tried(
        settings="{type: iso_date, enable_creation_date: true}",
        wrong=has(
            (f"articles/{ARTICLE}.html", r"md-source-file__fact[^~]*20\d\d-\d\d-\d\d"),
            ("index.html", r"md-source-file__fact"),
            without=((f"{CHECKLIST}.html", "md-source-file__fact"),),
        ),
    ),
    "group": Tried(settings="{enabled: true, plugins: [tags]}", wrong=has(("index.html", "candour"))),
    "macros": Tried(
        files={WAY: "# The way\n\nCall {{ phone }}, {{ 6 * 7 }} metres from the gate.\n"},
        more="  phone: +1 555 0100\n",
        wrong=has(("way.html", r"Call \+1 555 0100, 42 metres")),
    ),
    "meta": Tried(
        files={"docs/team/.meta.yml": "search: {exclude: true}\n", "docs/team/us.md": "# Us\n\nQuokka.\n"},
        wrong=has(("team/us.html", "Quokka"), without=(("search/names.js", "team/us.html"),)),
    ),
    "meta-descriptions": Tried(
        files={WAY: "# The way\n\nWe are in the Rosengasse.\n"},
        wrong=has(
            ("way.html", '<meta name="description" content="We are in the Rosengasse'),
            (f"articles/{ARTICLE}.html", '<meta name="description" content="[^"]{20}'),
        ),
    ),
    "mike": Tried(wrong=has(("sitemap.xml", "https://clinic.example/index.html|https://clinic.example/<"))),
    "minify": Tried(
        settings="{minify_html: true, minify_js: true, minify_css: true, js_files: [own/a.js], css_files: [own/a.css]}",
        files={"docs/own/a.js": "window.own = 1;\n\n// word\n", "docs/own/a.css": "p {\n  color: red;\n}\n"},
        more="extra_javascript: [own/a.js]\nextra_css: [own/a.css]\n",
        wrong=has(
            ("own/a.min.js", "window.own=1"),
            (f"articles/{ARTICLE}.html", "own/a.min.js"),
            ("assets/javascripts/candour.js", "use strict"),
        ),
    ),
    "redirects": Tried(
        settings=f"redirect_maps: {{old.md: terms/index.md, older.md: {CHECKLIST}.md, a/b.md: articles/{ARTICLE}.md}}",
        wrong=has(
            ("old.html", r'href="terms/index\.html"'),
            ("older.html", rf'href="{CHECKLIST}\.html"'),
            ("a/b.html", rf'href="\.\./articles/{ARTICLE}\.html"'),
        ),
    ),
    "rss": Tried(
        files={WAY: "---\ndescription: Which bus?\n---\n# The way\n"},
        wrong=has(
            ("feed_rss_created.xml", f"https://clinic.example/articles/{ARTICLE}.html"),
            ("feed_json_updated.json", "Which bus"),
            without=(("feed_rss_created.xml", "can-i-have-it"), ("feed_json_updated.json", "can-i-have-it")),
        ),
    ),
    "search": Tried(
        wrong=lambda site: "the theme's index is published" if (site / "search/search_index.json").exists() else ""
    ),
    "section-index": Tried(
        files={"docs/team/index.md": "# The team\n", "docs/team/us.md": "# Us\n"},
        instead=(r"  - Sources: sources.md\n", "  - Sources: sources.md\n  - Team: [team/index.md, team/us.md]\n"),
        wrong=has(("team/index.html", "The team"), ("index.html", 'href="team/index.html"')),
    ),
    "tags": Tried(
        files={
            WAY: "---\ntags: [Buses]\n---\n# The way\n",
            "docs/tags.md": "# Tags\n\n<!-- material/tags -->\n",
        },
        wrong=has(("tags.html", "Buses"), ("way.html", "md-tag")),
    ),
}
"""Each plugin that works, as a clinic would set it up."""


def project_with(folder: Path, name: str, tried: Tried) -> Path:
    """The sample with a plugin, in a repository of its own."""
    project = copy_project(folder)
    settings = project / "mkdocs.yml"
    listed = f"plugins:\n  - {name}" + (f":\n      {tried.settings}" if tried.settings else "") + "\n"
    if tried.settings and not tried.settings.startswith("{"):
        listed = f"plugins:\n  - {name}: {{{tried.settings}}}\n"
    edit(settings, "plugins: []", listed)
    edit(settings, "# site_url: https", "site_url: https")
    edit(settings, "not_in_nav: |\n", "not_in_nav: |\n  /way.md\n  /tags.md\n  /team/\n  /blog/\n")
    text = settings.read_text(encoding="utf-8")
    if tried.instead[0]:
        assert re.search(tried.instead[0], text, re.MULTILINE), name
        text = re.sub(tried.instead[0], tried.instead[1], text, count=1, flags=re.MULTILINE)
    if tried.more.startswith(" "):
        text = text.replace("extra:\n", f"extra:\n{tried.more}", 1)
    else:
        text += tried.more
    settings.write_text(text, encoding="utf-8")
    for path, data in tried.files.items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text(data, encoding="utf-8")
    author = ["-c", "user.name=A clinic", "-c", "user.email=desk@clinic.example"]
    for arguments in (["init", "-q"], ["add", "."], [*author, "commit", "-qm", "Everything"]):
        subprocess.run(["git", *arguments], cwd=project, check=True)
    return project


def run(programs: Path, project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A program of the folder, where it finds the others."""
    path = os.pathsep.join([str(programs), os.environ["PATH"]])
    known = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "PATH": path}
    command = [str(programs / arguments[0]), *arguments[1:]]
    environment = os.environ | known
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


def outcome(programs: Path, folder: Path, name: str) -> str:
    """What is wrong with what the table says of a plugin; "" if nothing is."""
    plugin = PLUGINS[name]
    project = project_with(folder, name, TRIED.get(name, Tried(REFUSED.get(name, ""))))
    built = run(programs, project, "mkdocs", "build", "--strict", "--quiet")
    said = built.stdout + built.stderr
    checked = run(programs, project, "python", "hooks/cli.py", "check")
    if "Traceback" in said + checked.stderr:
        return "a traceback: " + said.strip().splitlines()[-1]
    if plugin.is_refused:
        told = f"'{name}' does not go with Candour"
        is_told = built.returncode and told in said and checked.returncode and told in checked.stdout
        return "" if is_told else f"it is not refused: {said[-300:]}"
    if built.returncode or checked.returncode:
        return (said + checked.stdout)[-600:]
    return TRIED[name].wrong(project / "site") or broken(programs, project) or complaints(project / "site")


def broken(programs: Path, project: Path) -> str:
    """What Candour's own look at a whole site finds."""
    looked = run(programs, project, "python", "hooks/cli.py", "verify", "site")
    return (looked.stdout + looked.stderr)[-600:] if looked.returncode else ""


def complaints(site: Path) -> str:
    """What a browser says of some pages, under the site's own policy: errors, and whatever did not load or run."""
    program = next(filter(None, map(shutil.which, CHROMIUMS)))
    said: list[str] = []
    with serving(site) as root, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        for path in (
            "index.html",
            "way.html",
            "blog/index.html",
            "old.html",
            f"articles/{ARTICLE}.html",
            f"{CHECKLIST}.html",
        ):
            if not (site / path).exists():
                continue
            page = browser.new_page()
            page.on("console", lambda message, path=path: said.append(f"{path}: {message.text}"))
            page.on("pageerror", lambda error, path=path: said.append(f"{path}: {error}"))
            page.goto(f"{root}{path}")
            page.wait_for_timeout(300)
            page.close()
        browser.close()
    return "; ".join(said)[:600]


REFUSED = {
    "i18n": "languages: [{locale: en, name: English, default: true}, {locale: es, name: Español}]",
}
"""How a plugin that is refused is set up, where it cannot be without settings."""


def main(programs: Path, names: list[str]) -> int:
    wrong = 0
    print("| plugin | with Candour | |\n|---|---|---|")
    for name in names or PLUGINS:
        with TemporaryDirectory() as scratch:
            found = outcome(programs.absolute(), Path(scratch) / "project", name)
        plugin = PLUGINS[name]
        word = "WRONG" if found else "refused by name" if plugin.is_refused else "works"
        print(f"| {name} | {word} | {found or plugin.told} |", flush=True)
        wrong += bool(found)
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit("neighbours.py: write the folder of the plugins' programs; make neighbours does all of it")
    assert shutil.which("git"), "git is needed"
    raise SystemExit(main(Path(sys.argv[1]), sys.argv[2:]))
