"""What MkDocs, its theme Material and their plugins can do, and what of it goes with Candour.

Each works or is refused by name. A test walks every entry: what is refused is an error at its line of mkdocs.yml, and
what works is built and looked at. The manual shows the table.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One of them. `told` is what works, and how; or, if it is refused, why, and what to do instead.

    A plugin that `comes_after` needs to see the pages that Candour makes. One of `pages_of_files` is shown those alone
    that an editor has written, since it reads their files. One that `stands_aside` does nothing, and does no harm.
    """

    name: str
    told: str
    is_refused: bool = False
    comes_after: bool = False
    pages_of_files: bool = False
    stands_aside: bool = False


def _refused(name: str, why: str) -> Neighbour:
    return Neighbour(name, why, is_refused=True)


def _by_name(*all_of_a_kind: Neighbour) -> Mapping[str, Neighbour]:
    return {one.name: one for one in all_of_a_kind}


_OUR_SEARCH = "search is Candour's own page, with an address for each search; leave this line out"
_NEW_PAGE = (
    "a page that is put in the place of another keeps that one's language and header, so that Spanish would be read"
    " aloud as English; pages here are light and open at once, so leave this line out"
)

FEATURES = _by_name(
    _refused(
        "announce.dismiss",
        "the announcement is what the clinic says in an emergency, and may not be hidden; leave this line out",
    ),
    Neighbour("content.action.edit", "a button on each page that an editor has written; pages that are made have none"),
    Neighbour("content.action.view", "the same, for a page's source"),
    Neighbour("content.code.annotate", "on own pages"),
    Neighbour("content.code.copy", "on own pages"),
    Neighbour("content.code.select", "on own pages"),
    Neighbour("content.footnote.tooltips", "as in any site of the theme"),
    Neighbour("content.tabs.link", "on own pages, with the extension pymdownx.tabbed"),
    Neighbour("content.tooltips", "as in any site of the theme"),
    Neighbour("header.autohide", "as in any site of the theme"),
    Neighbour("navigation.expand", "as in any site of the theme"),
    _refused(
        "navigation.footer",
        "Candour's footer has no links to the previous and the next page, since its pages follow no order;"
        " leave this line out",
    ),
    Neighbour("navigation.indexes", "as in any site of the theme"),
    _refused("navigation.instant", _NEW_PAGE),
    _refused("navigation.instant.prefetch", _NEW_PAGE),
    _refused(
        "navigation.instant.preview",
        "a preview cuts words from what is said around them, and a claim must not lose its note; leave this line out",
    ),
    _refused("navigation.instant.progress", _NEW_PAGE),
    Neighbour("navigation.path", "on own pages; Candour's pages have a path of their own"),
    Neighbour("navigation.prune", "as in any site of the theme"),
    Neighbour("navigation.sections", "as in any site of the theme"),
    Neighbour("navigation.tabs", "as in any site of the theme"),
    Neighbour("navigation.tabs.sticky", "as in any site of the theme"),
    Neighbour("navigation.top", "as in any site of the theme"),
    Neighbour("navigation.tracking", "as in any site of the theme"),
    _refused("search.highlight", _OUR_SEARCH),
    _refused("search.share", _OUR_SEARCH),
    _refused("search.suggest", _OUR_SEARCH),
    Neighbour("toc.follow", "as in any site of the theme"),
    Neighbour(
        "toc.integrate", "pages in the navigation have their contents there; all others keep them beside the text"
    ),
)
"""`theme.features`: all that Material has."""

PLUGINS = _by_name(
    Neighbour(
        "awesome-nav",
        "without 'nav' in mkdocs.yml; a page that Candour makes is named there with a title, and keeps its own",
    ),
    Neighbour("blog", "as in any site of the theme"),
    Neighbour("exclude", "what it takes away is neither read nor counted"),
    Neighbour(
        "git-revision-date-localized", "the date stands on each page that an editor has written", pages_of_files=True
    ),
    _refused(
        "glightbox",
        "it writes a script and styles into each page, and the site's policy runs no script there that Candour does not"
        " know; let a picture be a link to itself, '[![what it shows](a.png)](a.png)', and leave the plugin out",
    ),
    Neighbour("group", "as in any site of the theme"),
    _refused(
        "i18n",
        "Candour makes the pages of each language itself; put translations into docs/es/ and leave the plugin out",
    ),
    Neighbour("macros", "on own pages; a macro in an article is an error, since it would be printed"),
    Neighbour("meta", "on own pages"),
    Neighbour("meta-descriptions", "on own pages; Candour's pages have a description"),
    Neighbour("mike", "every full address names the version"),
    Neighbour("minify", "as in any site of the theme"),
    _refused(
        "offline",
        "it lets each page load a script from elsewhere; a site opens from a folder without it, so leave it out",
    ),
    _refused(
        "print-site", "each page prints by itself, and one page of all would hold each anchor twice; leave it out"
    ),
    _refused("privacy", "no page of Candour loads anything from elsewhere, and the plugin would; leave it out"),
    Neighbour(
        "redirects", "also to the pages that Candour makes; a place behind '#' is not carried on", comes_after=True
    ),
    Neighbour("rss", "a feed of the pages that editors have written", pages_of_files=True),
    Neighbour("search", "nothing of it is published: search is Candour's own page", stands_aside=True),
    Neighbour("section-index", "as in any site of the theme"),
    _refused(
        "social", "Candour draws the cards of shared pages itself, by 'python hooks/cli.py cards'; leave the plugin out"
    ),
    Neighbour("tags", "on own pages"),
)
"""Plugins by the names that mkdocs.yml has for them."""

SETTINGS = _by_name(
    Neighbour("edit_uri", "where 'content.action.edit' leads"),
    Neighbour("extra.alternate", "the pages of each language name each other without it"),
    _refused(
        "extra.analytics",
        "it tells somebody else what each patient reads; if you must count, name the script under 'extra_javascript'"
        " and its website under 'extra: candour: allow', and leave this setting out",
    ),
    Neighbour("extra.social", "links in the footer: 'icon', 'link' and, if you like, 'name'"),
    Neighbour("extra.version", "the list of versions that mike makes"),
    Neighbour("extra_css", "each file stays one of its own, after Candour's"),
    Neighbour("extra_javascript", "each file stays one of its own, after Candour's"),
    _refused(
        "mermaid",
        "a script from elsewhere draws its diagrams; save the diagram as a picture and leave this setting out",
    ),
    Neighbour("repo_url", "a link in the header; nothing is asked from there"),
    _refused("theme.font", "every page would ask Google for its letters; write 'font: false'"),
    Neighbour("search: {exclude: true}", "in the front matter of an own page: search does not find it"),
    Neighbour("site_url", "every full address has exactly one slash behind it, also where a plugin has set it"),
)
"""Other settings that a clinic may want."""
