"""A project as MkDocs has read it → its site, the plans for what is still to be made, and every problem so far."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils import get_build_date

from candour.adapter.assets import Made, data_files
from candour.adapter.custom_folder import of_custom_folder
from candour.adapter.honoured import dishonoured, taken
from candour.adapter.mkdocs_config import sources_of
from candour.adapter.policy import policy_of
from candour.adapter.withheld import withhold
from candour.knowledge.survey import Imprint, Site
from candour.model import addresses
from candour.model.addresses import in_language
from candour.model.folders import translated
from candour.model.text import Link
from candour.output.pages import plan_all
from candour.output.pages.built import Plan
from candour.output.pages.former import former_pages
from candour.output.render import TEMPLATES, Renderer
from candour.project.open import Project, project_of
from candour.reading.configuration_files import ConfigurationFiles
from candour.reading.raw.project_files import once_a_file


@dataclass(frozen=True, slots=True)
class Opened:
    """A project, and the plans for its pages and its data. Its problems include those of the plans."""

    project: Project
    site: Site
    renderer: Renderer
    plans: Mapping[str, Plan]
    data: Mapping[str, Made]


def opening(
    files: Files,
    config: MkDocsConfig,
    root: Path,
    configured: ConfigurationFiles,
    *,
    serving: bool = False,
    html: bool = True,
) -> Opened:
    """Read the content that MkDocs has found, and plan the site. Without `html` all is checked, nothing shown."""
    sources = sources_of(config, files, root, configured, serving)
    project = project_of(sources, date.today(), html, text=False)
    for file in told_elsewhere(project.site, files):
        files.remove(file)
    site = replace(project.site, imprint=_imprint(files, config, project.site, serving))
    renderer = Renderer(root, site.spoken(), site.settings.clinic, folder=_templates(config))
    plans = {plan.url: plan for plan in plan_all(site, renderer)}
    data = {**data_files(site), **dict(former_pages(site.own, renderer))}
    found = [*project.loaded.problems, *dishonoured(config, sources)]
    found += taken(files, config, root, sources, [*plans, *data])
    found += of_custom_folder(files, config, root, sources, site.settings.allow)
    problems = tuple(sorted(set(once_a_file(found))))
    loaded = replace(project.loaded, problems=problems)
    if serving:  # a build ends before anything is copied
        withhold(files, config, root, sources, problems)
    return Opened(replace(project, loaded=loaded), site, renderer, plans, data)


def _templates(config: MkDocsConfig) -> Path:
    """The theme's folder with our templates. If there is none, which is a problem, the usual folder."""
    folders = (Path(folder, TEMPLATES.name) for folder in config.theme.dirs)
    return next((folder for folder in folders if folder.is_dir()), TEMPLATES)


def _imprint(files: Files, config: MkDocsConfig, site: Site, serving: bool) -> Imprint:
    """What MkDocs' own settings say about the site, and which treatments have a card."""
    return Imprint(
        config.site_name,
        config.site_url or "",  # MkDocs has added the slash at its end
        str(config.theme.get("language") or "en"),
        frozenset(id for id in site.library.treatments if addresses.card_url(id) in files.src_uris),
        get_build_date(),
        policy_of(config, site.settings.allow, serving),
    )


def outward(site: Site, files: Files) -> dict[str, dict[File, dict[str, str]]]:
    """Links from the library to anchors of other pages, by the address of the page that holds the link.

    The engine has not read those pages; MkDocs has, and knows their anchors.
    """
    found: dict[str, dict[File, dict[str, str]]] = {}
    site = site.as_written
    own = {path for _, path, _ in _bodies(site)}
    for url, _, links in _bodies(site):
        for link in links:
            file = files.get_file_from_path(link.page.removeprefix("docs/"))
            if link.fragment and file and link.page not in own:
                found.setdefault(url, {}).setdefault(file, {}).setdefault(link.fragment, link.href)
    return found


def _bodies(site: Site) -> Iterator[tuple[str, str, Iterable[Link]]]:
    """The address, the path and the links of every page of the library; of a translation, where its words are shown."""
    library, own = site.library, site.settings.language
    for things in (library.articles, library.terms, library.treatments):
        yield from ((thing.url, thing.path, thing.body.links) for thing in things.values())
    for translations in library.translations.values():
        for one in translations.values():
            yield one.article.url if one.language == own else one.url, one.path, one.article.body.links
    for known, told in ((library.terms, library.terms_in), (library.treatments, library.treatments_in)):
        for worded in (one for by_id in told.values() for one in by_id.values() if one.id in known):
            url = known[worded.id].url
            yield url if worded.language == own else in_language(worded.language, url), worded.path, worded.body.links


def told_elsewhere(site: Site, files: Files) -> list[File]:
    """The files of translations into the site's own language: their words are on the pages of the originals."""
    languages = ((file, translated(f"docs/{file.src_uri}")) for file in files.documentation_pages())
    return [file for file, found in languages if found and found[0] == site.settings.language]
