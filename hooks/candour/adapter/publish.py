"""Where MkDocs builds, and how its site is published. What prevents it is told in a sentence, never by a traceback."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import NoReturn

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError

import candour
from candour.publishing.failing import CannotPublish, what_failed
from candour.publishing.publication import Publication
from candour.publishing.refusals import CannotBeWhole
from candour.reading.configuration import promise_of, why_not_whole
from candour.reading.configuration_files import ConfigurationFiles

_log = logging.getLogger("mkdocs.candour")


def build_apart(config: MkDocsConfig, configured: ConfigurationFiles) -> Publication:
    """Let MkDocs build into a folder of this build's own. Ends the build if its site could not be published."""
    sources = [config.docs_dir, config.config_file_path, config.theme.custom_dir, Path(candour.__file__).parents[1]]
    try:
        publication = Publication(config.site_dir, promise_of(configured), [str(one) for one in sources if one])
    except CannotBeWhole as error:
        raise PluginError(str(why_not_whole(configured, str(error)))) from None
    except CannotPublish as error:
        raise PluginError(str(error)) from None
    if publication.finished:
        _log.info("An earlier build had been stopped while it published; its site is in place now")
    config.site_dir = publication.fresh
    return publication


def publish(publication: Publication) -> None:
    """Publish the site that was built."""
    try:
        publication.publish()
    except CannotPublish as error:
        end_build(str(error))


def end_for(error: OSError, publication: Publication | None) -> NoReturn:
    """End a build, or the making of a preview, that could not read or write a file, such as on a full disk."""
    if publication is None:
        end_build(f"the preview is not renewed: {what_failed(error)}")
    if isinstance(error.filename, str):
        error.filename = error.filename.replace(publication.fresh, publication.published, 1)
    end_build(f"nothing was published: {what_failed(error)}")


def end_build(why: str) -> NoReturn:
    _log.error(why)
    raise Abort("Aborted: nothing more can be done") from None
