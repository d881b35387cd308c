"""The command line: reads arguments, prints, exits. The engine does the thinking.

    python hooks/cli.py check [--format text|json|sarif|github] [--source|--no-source] [--project DIR]
    python hooks/cli.py disagreements [--treatment ID] [--project DIR]
    python hooks/cli.py review BASE [HEAD] [--format text|json|markdown] [--project DIR]
    python hooks/cli.py new article|term|treatment ID [...]
    python hooks/cli.py new translation ARTICLE --language CODE
    python hooks/cli.py fmt [--check] [PATH ...]
    python hooks/cli.py emit schema|editor [--out DIR]
    python hooks/cli.py emit language [CODE]
    python hooks/cli.py cards [--browser PROGRAM] [--project DIR]

Exit status: 0 when the content is clean (warnings allowed), 1 when it has errors (or, for `fmt --check`, pages to set
right), 2 when the call is wrong.
`github` prints annotations for a workflow of GitHub Actions, `sarif` a file for its code scanning and for editors.
`review` ends with 0 however much has changed, and with 1 when HEAD has errors.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import io
import os
import shutil
import sys
from collections.abc import Callable, Collection
from datetime import date
from pathlib import Path
from subprocess import SubprocessError

from candour import blank, cards, catalogue, editor, report
from candour.fields import FRONTS, TRANSLATION, fields, kind_of
from candour.formatting import formatted
from candour.problem import did_you_mean, errors
from candour.project import Project, open_project
from candour.render import Renderer
from candour.review import review
from candour.revision import NoRevision, read_revision
from candour.sources import lines_in, read_docs, read_folder
from candour.translation import fingerprint_of, marks_of, whole
from candour.wording import numbered

PROJECT = Path(__file__).resolve().parent.parent

EXIT_STATUS = (
    "Exit status: 0 when the content is clean (warnings allowed), 1 when it has errors, 2 when the call is wrong."
)

Run = Callable[[argparse.Namespace], int]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="cli.py", description="Candour's commands for editors.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: Run, about: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=about, description=about)
        added.add_argument("--project", type=Path, default=PROJECT, help="the project's folder (default: this one)")
        added.set_defaults(run=run)
        return added

    check = command("check", _check, "read all content and name every mistake with its file and line")
    check.add_argument("--format", choices=list(report.FORMATS), default="text", help="text (default) is for people")
    check.add_argument(
        "--source",
        action=argparse.BooleanOptionalAction,
        help="with text: show each problem's line and mark the place (default: on a terminal)",
    )
    check.epilog = EXIT_STATUS

    differ = command("disagreements", _disagreements, "list where articles disagree, with every side and its words")
    differ.add_argument("--treatment", help="only this treatment's")

    compare = command("review", _review, "say what patients are told differently between two revisions")
    compare.add_argument("base", metavar="BASE", help="the revision to compare with: a branch, a tag, a commit")
    compare.add_argument("head", metavar="HEAD", nargs="?", help="the other revision (default: the files as they are)")
    compare.add_argument("--format", choices=("text", "json", "markdown"), default="text")
    compare.add_argument("--site-url", metavar="URL", help="markdown: where the built site of HEAD can be read")
    compare.add_argument("--files-url", metavar="URL", help="markdown: where the project's files of HEAD can be read")
    new = command("new", _new, "make a page that holds all but what only its author knows")
    new.add_argument("kind", choices=FRONTS)
    new.add_argument("id", help="its file's name without '.md', and its address: acne-scars; a translation's article")
    new.add_argument("--title", help="of an article, a treatment or a translation")
    new.add_argument("--language", metavar="CODE", help="of a translation (required): its language, such as es")
    new.add_argument("--treatment", metavar="ID", help="of an article (required): the treatment it is about")
    new.add_argument("--original", type=Path, metavar="FILE", help="of an article: the document it is made from")
    new.add_argument("--label", help="of a term: its name as patients read it")
    new.add_argument("--kind", dest="sort", metavar="KIND", help="of a term: condition, effect, care …")

    fmt = command("fmt", _fmt, "set front matter right: same meaning, every comment kept")
    fmt.add_argument(
        "--check", action="store_true", help="write nothing; list the pages that would change, and end with 1"
    )
    fmt.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="pages or folders (default: all of docs/)")

    emit = command("emit", _emit, "write files for other programs, made from the models and the project's terms")
    emit.add_argument(
        "what",
        choices=("schema", "editor", "language"),
        help="JSON Schemas of front matter; all of VS Code's files; or the lists of what the site says, to translate",
    )
    emit.add_argument("code", nargs="?", help="of language: a new one, such as fr (default: those there are)")
    emit.add_argument("--out", type=Path, metavar="DIR", help="where to (default: the project's folder .vscode)")
    draw = command("cards", _cards, "draw the icons, and what stands for a page where it is shared (needs Chromium)")
    draw.add_argument("--browser", default="chromium", help="Chromium or Chrome: its name or path (default: chromium)")

    options = parser.parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):  # content may hold what the terminal's encoding cannot say
        sys.stdout.reconfigure(errors="backslashreplace")
    docs = options.project / "docs"
    if not docs.is_dir():
        return _wrong(f"there is no folder {docs}")
    gc.disable()  # nothing here lives long enough for collecting to pay
    try:
        status = int(options.run(options))
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads has read enough: `cli.py review main | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _wrong(message: str) -> int:
    """The call itself is wrong: say so, and end with 2."""
    print(f"cli.py: {message}", file=sys.stderr)
    return 2


def _check(options: argparse.Namespace) -> int:
    loaded = open_project(options.project, date.today(), html=False).loaded
    lines = lines_in(options.project)
    on_terminal = sys.stdout.isatty()
    if options.format == "text" and (on_terminal if options.source is None else options.source):
        colours = on_terminal and not os.environ.get("NO_COLOR")
        print(report.with_source(loaded, lines, shutil.get_terminal_size((100, 24)).columns, colours))
    else:
        print(report.FORMATS[options.format](loaded, lines))
    return 1 if errors(loaded.problems) else 0


def _disagreements(options: argparse.Namespace) -> int:
    project = open_project(options.project, date.today(), html=False)
    treatments = project.site.points
    if options.treatment and options.treatment not in treatments:
        return _wrong(f"'{options.treatment}' is not a treatment{did_you_mean(options.treatment, treatments)}")
    print(report.disagreements(project.site, options.treatment))
    return 1 if errors(project.loaded.problems) else 0


def _review(options: argparse.Namespace) -> int:
    folder: Path = options.project
    try:
        base = read_revision(folder, options.base)
        head = read_revision(folder, options.head) if options.head is not None else read_folder(folder)
    except NoRevision as error:
        return _wrong(str(error))
    found = review(options.base, base, options.head or "the files as they are", head)
    places = report.Places(options.site_url, options.files_url)
    shown = {
        "text": lambda: report.review_text(found),
        "json": lambda: report.review_json(found),
        "markdown": lambda: report.as_markdown(found, places),
    }
    print(shown[options.format]())
    return 1 if found.head.errors else 0


_OF_KIND = {
    "article": ("title", "treatment", "original"),
    "term": ("label", "sort"),
    "treatment": ("title",),
    TRANSLATION: ("title", "language"),
}
"""Which options of `new` belong to which kind of page."""


def _new(options: argparse.Namespace) -> int:
    for name in ("title", "treatment", "original", "label", "sort", "language"):
        if getattr(options, name) is not None and name not in _OF_KIND[options.kind]:
            return _wrong(f"--{'kind' if name == 'sort' else name} does not belong to a new {options.kind}")
    project = open_project(options.project)
    try:
        language = _language(options, project) if options.kind == TRANSLATION else ""
        path = blank.path_of(options.kind, options.id, project.files, language)
        text = _translation(options, project) if language else blank.blank(options.kind, _given(options, project))
    except blank.Refused as refusal:
        return _wrong(str(refusal))
    except OSError as error:
        return _wrong(f"{options.original} cannot be read: {error.strerror}")
    _write(options.project / path, text)
    left = [problem for problem in errors(open_project(options.project).loaded.problems) if problem.path == path]
    print(f"made {path}")
    print(
        "\n".join(["left for you to fill in:", *map(str, left)] if left else ["nothing is left open; write its text"])
    )
    return 0


def _given(options: argparse.Namespace, project: Project) -> blank.Given:
    """What the call tells of a new page."""
    if options.kind == "treatment":
        return {"title": options.title}
    if options.kind == "term":
        kinds = next(field.accepts for field in fields(FRONTS["term"]) if field.key == "kind")
        sort = options.sort and blank.known(options.sort, "kind of term", kinds)
        return {"label": options.label, "kind": sort, **({"options": None} if sort == "choice" else {})}
    if options.treatment is None:
        raise blank.Refused("a new article needs --treatment: the treatment it is about")
    treatment = blank.known(options.treatment, "treatment", project.site.library.treatments)
    source = {}
    if options.original:
        digest = hashlib.sha256(options.original.read_bytes()).hexdigest()
        source = {"document": options.original.name, "sha256": digest}
    return {"title": options.title, "treatment": treatment, "source": source, "review": {"status": "unreviewed"}}


def _language(options: argparse.Namespace, project: Project) -> str:
    """The language of a new translation, which the site must have words in."""
    if options.language is None:
        raise blank.Refused("a new translation needs --language: the language that it is in, such as es")
    return blank.known(options.language, "language that the site has words in", project.site.settings.languages)


def _translation(options: argparse.Namespace, project: Project) -> str:
    """A translation of which nothing is written but what it is made from: the original's fingerprint and marks."""
    path, articles = f"docs/articles/{options.id}.md", project.site.library.articles
    if path not in project.files:
        raise blank.Refused(f"'{options.id}' is not an article{did_you_mean(options.id, articles)}")
    original = whole((path, (options.project / path).read_bytes()), project.site.library)
    if original is None:
        raise blank.Refused(f"{path} has mistakes, which 'check' names; mend them before it is translated")
    given: blank.Given = {
        "title": options.title,
        "original": fingerprint_of(original),
        "review": {"status": "unreviewed"},
    }
    return blank.blank(TRANSLATION, given, marks_of(original))


def _fmt(options: argparse.Namespace) -> int:
    project = options.project.resolve()
    paths = [path.resolve() for path in options.paths] or [project / "docs"]
    missing = [path for path in paths if not path.exists() or not path.is_relative_to(project / "docs")]
    if missing:
        return _wrong(f"{missing[0]} is not a page or folder of {project / 'docs'}")
    chosen = [
        (name, data)
        for name, data in read_docs(project / "docs").pages
        if kind_of(name) and any((project / name).resolve().is_relative_to(path) for path in paths)
    ]
    changed = left = 0
    for name, data in chosen:
        result = formatted(name, data)
        for reason in result.reasons:
            print(reason)
        left += result.text is None
        if result.text is not None and result.text.encode() != data:
            changed += 1
            print(f"{name} would change" if options.check else f"{name} was set right")
            if not options.check:
                _write(project / name, result.text)
    would = "would change" if options.check else "set right"
    as_it_is = f"; {numbered(left, 'page')} with mistakes left as they are" if left else ""
    print(f"{numbered(len(chosen), 'page')} read, {changed} {would}{as_it_is}")
    return 1 if left or (options.check and changed) else 0


def _emit(options: argparse.Namespace) -> int:
    known = read_docs(options.project / "docs").files
    if options.what == "language":
        return _emit_language(options, known)
    files = editor.files(
        *([Path(path).stem for path in known if kind_of(path) == kind] for kind in ("term", "treatment"))
    )
    folder = options.out or options.project / ".vscode"
    for name, text in files.items():
        if options.what == "editor" or name.endswith(".schema.json"):
            _write(folder / name, text)
            print(f"wrote {folder / name}")
    return 0


def _emit_language(options: argparse.Namespace, known: Collection[str]) -> int:
    """Bring catalogues up to date with the code and templates they translate."""
    languages = [options.code] if options.code else sorted(filter(None, map(catalogue.language_of, known)))
    for language in languages:
        try:
            text = catalogue.updated(options.project, language)
        except catalogue.NoLanguage as error:
            return _wrong(str(error))
        path = options.project / catalogue.path_of(language)
        _write(path, text)
        print(f"wrote {path}")
    return 0


def _write(path: Path, text: str) -> None:
    """Write a page whole or not at all: a crash leaves the old one, or none."""
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")  # hidden: a preview does not take it for a page
    fresh.write_text(text, encoding="utf-8", newline="\n")
    if path.exists():
        shutil.copymode(path, fresh)
    fresh.replace(path)


def _cards(options: argparse.Namespace) -> int:
    site = open_project(options.project).site
    for picture in cards.pictures(site, options.project, Renderer(options.project)):
        try:
            cards.draw(picture, options.project, options.browser)
        except (OSError, SubprocessError) as error:
            return _wrong(f"'{options.browser}' could not draw {picture.path.as_posix()}: {error}")
        print(picture.path.as_posix())
    return 0


if __name__ == "__main__":
    sys.exit(main())
