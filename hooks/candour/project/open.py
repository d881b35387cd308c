"""A project's folder, or a revision of it → its site and every problem. Every command starts here."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from candour.checks.positions import position_problems
from candour.checks.rules import ADJUSTABLE, LISTED, RULES
from candour.knowledge.survey import Site, survey
from candour.language.catalogue import catalogue_path, language_of, read_catalogue
from candour.language.spoken import ENGLISH, Spoken
from candour.model.folders import ContentFolder, translated
from candour.model.settings import Settings
from candour.problem import Problem, errors
from candour.project.load import Loaded, load
from candour.project.raw import raw_problems, without_followers
from candour.project.sources import Sources, read_folder
from candour.reading.configuration import read_settings
from candour.reading.raw.project_files import once_a_file
from candour.reading.word_lists import read_lists


@dataclass(frozen=True, slots=True)
class Project:
    """What a folder holds. `loaded.problems` are all its problems, sorted by place, with paths as on disk.

    `files` are the paths of all published files of docs/. `content` knows the name of docs/ on disk.
    """

    site: Site
    loaded: Loaded
    files: frozenset[str] = frozenset()
    content: ContentFolder = field(default_factory=ContentFolder)


def open_project(folder: Path, today: date | None = None, html: bool = True, config: str | None = None) -> Project:
    """Read the configuration and all of docs/, and build the site's model. Without `today` nothing is overdue.

    Without `html` everything is checked, but no page can be made, since bodies have no HTML. `config` is the path of
    a configuration with another name.
    """
    return project_of(read_folder(folder, config), today, html, text=False)


def project_of(
    sources: Sources, today: date | None = None, html: bool = True, text: bool = True, judge: Settings | None = None
) -> Project:
    """The same for sources that were read already. Without `text` articles keep no passages: comparing needs them.

    With a `judge` its rules, limits and lists of words are those that everything is checked by.
    """
    settings, of_configuration = _settings(sources)
    words, words_of, problems = read_lists(sources.settings, LISTED)
    spoken, in_catalogue = _language(sources, settings.language)
    languages, in_others = _others(sources, settings.language)
    settings = replace(settings, spoken=spoken, languages=languages, words=words, words_of=words_of, today=today)
    settings = settings.judged_by(judge) if judge else settings
    problems += [*in_catalogue, *in_others]
    loaded = load(sources.pages, sources.files, settings, html, text)
    site = replace(survey(loaded.library, settings), guide=tuple(RULES.values()))
    settled = not errors(loaded.problems)
    for id, treatment in loaded.library.treatments.items():
        page = loaded.pages[treatment.path]
        problems += position_problems(treatment, site.points[id], page, settings.open_safety_points, settled)
    in_texts, in_configuration = raw_problems(sources, settings)
    of_content = without_followers(once_a_file([*loaded.problems, *problems, *in_texts]), sources)
    of_files = without_followers([*of_configuration, *in_configuration, *sources.problems], sources)
    every = tuple(sorted({*map(sources.content.told, of_content), *of_files}))
    return Project(site, replace(loaded, problems=every), sources.files, sources.content)


def _language(sources: Sources, language: str) -> tuple[Spoken, list[Problem]]:
    """The site's language. English needs no catalogue, but may have one with other wording."""
    data = sources.settings.get(catalogue_path(language))
    return (Spoken(language), []) if data is None else read_catalogue(language, data)


def _others(sources: Sources, own: str) -> tuple[dict[str, Spoken], list[Problem]]:
    """Languages for translations, by code: English, and those with a catalogue. Only catalogues in use are read."""
    used = {found[0] for path, _ in sources.pages if (found := translated(path))}
    problems: list[Problem] = []
    languages = {}
    for code in sorted({ENGLISH, *filter(None, map(language_of, sources.settings))} - {own}):
        languages[code], wrong = _language(sources, code) if code in used else (Spoken(code), [])
        problems += wrong
    return languages, problems


def _settings(sources: Sources) -> tuple[Settings, list[Problem]]:
    languages = [language for path in sources.settings if (language := language_of(path))]
    return read_settings(sources.configured, ADJUSTABLE, languages)
