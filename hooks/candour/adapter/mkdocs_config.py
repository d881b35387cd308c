"""What MkDocs has read, in the engine's form: its configuration with the place of every value, and its files."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions

from candour.limits import VANISHED, limit_of, read_or_why
from candour.model.folders import ContentFolder
from candour.project.links import walk
from candour.project.sources import Folder, Sources, is_setting, reader, starts_of, with_plain_ends
from candour.project.theme_files import of_folders
from candour.reading.configuration_files import ConfigurationFiles, read_layers, spell


def root_of(config_file: str) -> Path:
    """The folder that paths in problems are relative to: the working directory, if the configuration is in it."""
    folder, here = Path(config_file).resolve().parent, Path.cwd()
    return here if folder.is_relative_to(here) else folder


def configured_of(config: MkDocsConfig, root: Path) -> ConfigurationFiles:
    """MkDocs' configuration, with each value as its editor typed it."""
    layers, problems = read_layers(_below(config.config_file_path, root), reader(Folder(root)), os.environ)
    values = {
        "site_name": config.site_name,
        "site_description": config.site_description,
        "docs_dir": _below(config.docs_dir, root),
        "use_directory_urls": config.use_directory_urls,
        "theme": {"language": config.theme.get("language")},
        "extra_css": [str(path) for path in config.extra_css],
        "extra_javascript": [str(script) for script in config.extra_javascript],
        "extra": config.extra,
    }
    spelled = spell(values, layers, os.environ)
    return ConfigurationFiles(spelled if isinstance(spelled, dict) else {}, layers, tuple(problems))


def address_of(config: MkDocsConfig) -> str:
    """Where the site will be published, with exactly one slash at its end; "" if that is not set.

    MkDocs adds the slash to what mkdocs.yml says. A plugin sets the address later and may leave it out, as mike does.
    """
    return f"{config.site_url.rstrip('/')}/" if config.site_url else ""


def content_of(config: MkDocsConfig, root: Path) -> ContentFolder:
    """The name of the content's folder."""
    return ContentFolder(f"{_below(config.docs_dir, root)}/")


def sources_of(
    config: MkDocsConfig, files: Files, root: Path, configured: ConfigurationFiles, serving: bool
) -> Sources:
    """The project's content: the files that MkDocs publishes. A preview also shows drafts."""
    set_exclusions(files, config)  # for files that a plugin has added
    content = content_of(config, root)
    found = walk(root, content.name.removesuffix("/"))
    own = frozenset(found.names)
    known = {f"docs/{file.src_uri}": file for file in files if not _is_behind_a_link(file, config, own)}
    shown = {path for path, file in known.items() if is_in(file, serving)}
    pages = ((path, _bytes(known[path])) for path in sorted(shown) if path.endswith(".md"))
    settings = ((path, _bytes(file)) for path, file in known.items() if is_setting(path))
    return Sources(
        tuple((path, data) for path, data in pages if data is not None),
        frozenset(shown),
        {path: data for path, data in settings if data is not None},
        configured,
        content,
        (*found.problems, *configured.problems),
        sizes={f"docs/{name}": size for name, size in found.sizes.items() if f"docs/{name}" in shown},
        starts=starts_of(Folder(root), content, (path for path in shown if path.removeprefix("docs/") in own)),
        of_theme=of_folders(config.theme.dirs),
        added=frozenset(shown - {f"docs/{name}" for name in own}),
    )


def _is_behind_a_link(file: File, config: MkDocsConfig, followed: Collection[str]) -> bool:
    """Whether only MkDocs has come to a file: it follows links that lead out, and nothing behind them is read."""
    return file.abs_src_path is not None and file.src_dir == config.docs_dir and file.src_uri not in followed


def is_in(file: File, serving: bool = False) -> bool:
    """Whether a file is part of the site."""
    least = InclusionLevel.DRAFT if serving else InclusionLevel.NOT_IN_NAV
    return bool(file.inclusion.value >= least.value)


def path_in(file: File, config: MkDocsConfig, root: Path, content: ContentFolder) -> str:
    """A file's path in the project. A file that a plugin has made gets the path where it would be."""
    if file.abs_src_path is None or file.src_dir == config.docs_dir:
        return content.real(f"docs/{file.src_uri}")
    return _below(file.abs_src_path, root)


def _bytes(file: File) -> bytes | None:
    if file.abs_src_path is None:  # a plugin has made it
        return with_plain_ends(file.content_bytes)
    data = read_or_why(Path(file.abs_src_path), limit_of(file.src_uri))
    if data is None:  # a broken link on the disk is a problem already
        return None if Path(file.abs_src_path).is_symlink() else VANISHED
    return with_plain_ends(data)


def _below(path: str, root: Path) -> str:
    return Path(os.path.relpath(path, root)).as_posix()
