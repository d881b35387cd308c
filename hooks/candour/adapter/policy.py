"""The policy of a site, made from the scripts that the theme puts into every page.

A written list names the templates that may put one there. The digest of each is taken of what that template says, and
not of what stands in a page: a script that came into a page in another way is none of them, and does not run. Those of
the theme are taken from the theme itself, also where a clinic has put a template of its own in the place of one.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from urllib.parse import urlsplit

from jinja2 import FileSystemLoader, TemplateNotFound
from mkdocs.config.defaults import MkDocsConfig

from candour.adapter.escaping import escape_where_it_lands
from candour.model import addresses
from candour.model.allow import Allow
from candour.model.policy import Policy, digest_of, scripts_in

INLINE_SCRIPTS: Mapping[str, str] = {
    "partials/javascripts/base.html": "how the theme keeps what a reader has chosen",
    "partials/javascripts/palette.html": "light or dark, before anything is drawn",
    "partials/javascripts/content.html": "which of several tabs is open",
    "partials/javascripts/announce.html": "whether the line at the top was closed",
    "partials/javascripts/consent.html": "what a reader has agreed to",
    "partials/javascripts/outdated.html": "whether there is a newer version of the site",
    "partials/scripted.html": "ours: whether scripts run, before anything is drawn, so that nothing moves",
    "partials/mended.html": "ours: the page for a missing page, opened from a folder",
}
"""The templates whose scripts stand in pages, and what each is for."""

_ONLY_WITH: Mapping[str, tuple[str, Callable[[MkDocsConfig], Collection[str] | None]]] = {
    "partials/javascripts/announce.html": ("announce.dismiss", lambda config: config.theme.get("features")),
    "partials/javascripts/consent.html": ("consent", lambda config: config.extra),
    "partials/javascripts/outdated.html": ("version", lambda config: config.extra),
}
"""Those that the theme puts into pages only where its configuration asks for them."""

_DEPTHS = (".", *("/".join([".."] * depth) for depth in range(1, 9)))
"""The ways from a page to the site's root that a template may write into its script."""

_OF_THE_THEME = "partials/javascripts/"


def policy_of(config: MkDocsConfig, allow: Allow, preview: bool) -> Policy:
    """The policy of a site with this configuration."""
    config.extra.setdefault("scope", urlsplit(config.site_url or "/").path or "/")  # else a script differs by its depth
    return Policy(tuple(sorted(set(_digests(config)))), allow, preview)


def _digests(config: MkDocsConfig) -> Iterator[str]:
    env = config.theme.get_env()
    escape_where_it_lands(env)
    themes = env.overlay(loader=FileSystemLoader([one for one in config.theme.dirs if one != config.theme.custom_dir]))
    missing = urlsplit(config.site_url or "/").path  # the page for a missing page counts from the host's root
    features = config.theme.get("features") or ()
    unused = {name for name, (wanted, given) in _ONLY_WITH.items() if wanted not in (given(config) or ())}
    for name in INLINE_SCRIPTS.keys() - unused:
        try:
            template = (themes if name.startswith(_OF_THE_THEME) else env).get_template(name)
        except TemplateNotFound:  # another version of the theme
            continue
        for depth in (*_DEPTHS, missing):
            html = template.render(config=config, features=features, base_url=depth, at=addresses)
            yield from map(digest_of, scripts_in(html))
