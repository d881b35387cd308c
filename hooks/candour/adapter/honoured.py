"""What a configuration or a folder asks for and Candour cannot do: a problem, so it is not silently ignored."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from candour.adapter.html_settings import unsafe_settings
from candour.adapter.joined import JOINED
from candour.adapter.mkdocs_config import is_in, path_in
from candour.adapter.neighbours import refused
from candour.model.addresses import RECORD, path_of, search_file_url
from candour.model.fields import kind_of
from candour.model.file_names import same_everywhere
from candour.model.folders import ARTICLE_FOLDER
from candour.output.render import TEMPLATES
from candour.problem import Problem
from candour.project.sources import Sources


def dishonoured(config: MkDocsConfig, sources: Sources) -> Iterator[Problem]:
    """Settings that Candour cannot follow."""
    configured = sources.configured
    yield from unsafe_settings(config, configured)
    yield from refused(config, configured)
    if config.use_directory_urls:
        message = "'use_directory_urls' must be false: the site's links name files, so that it opens from a folder too"
        yield configured.problem(("use_directory_urls",), "directory-urls", message)
    if not any(Path(folder, TEMPLATES.name).is_dir() for folder in config.theme.dirs):
        message = f"'custom_dir' must be '{TEMPLATES.parent}' or a copy of it: it has no folder '{TEMPLATES.name}'"
        yield configured.problem(("theme", "custom_dir"), "bad-setting", message)
    elif missing := [part for one in JOINED for part in one.parts if not _has(config, part)]:
        message = f"'custom_dir' must be '{TEMPLATES.parent}' or a copy of it: it has no file '{missing[0]}'"
        yield configured.problem(("theme", "custom_dir"), "bad-setting", message)
    if not any(path.startswith(ARTICLE_FOLDER) and kind_of(path) for path, _ in sources.pages):
        message = (
            f"there is no article in {sources.content.real(ARTICLE_FOLDER)}, so there is nothing to publish; "
            "'python hooks/cli.py new article' starts one"
        )
        yield configured.problem(("docs_dir",), "empty-library", message)


def _has(config: MkDocsConfig, path: str) -> bool:
    return any(Path(folder, path).is_file() for folder in config.theme.dirs)


def taken(
    files: Files, config: MkDocsConfig, root: Path, sources: Sources, generated: Collection[str]
) -> Iterator[Problem]:
    """Files at addresses that Candour's own files use: they would be replaced."""
    known = {same_everywhere(url): url for url in (*generated, RECORD, *(joined.path for joined in JOINED))}
    search = search_file_url("")
    folder, ending = search.rpartition("/")[0] + "/", search[search.rindex(".") :]
    for file in files:
        path, url = f"docs/{file.src_uri}", same_everywhere(file.dest_uri)
        is_search = file.src_dir == config.docs_dir and url.startswith(folder) and url.endswith(ending)
        is_ours = kind_of(path) and file.src_uri == path_of(file.dest_uri)
        if (url in known or is_search) and is_in(file) and not is_ours:
            at = known.get(url, file.dest_uri)
            message = f"this would stand at {at}, where Candour puts its own; give it another name"
            yield Problem(path_in(file, config, root, sources.content), 1, 1, "address-taken", message)
