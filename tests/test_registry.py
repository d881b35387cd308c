"""Whoever adds a page for each treatment writes its module and its template, and finds it everywhere."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from gettext import NullTranslations
from pathlib import Path

import pytest

from candour.changes import changes
from candour.knowledge.survey import Site, survey
from candour.language.spoken import Spoken
from candour.model.settings import Settings
from candour.output import pages
from candour.output.pages import build_all, plan_all, registry
from candour.output.pages.built import Built
from candour.output.pages.treatments import home
from candour.output.render import TEMPLATES, Renderer

from .builders import PROJECT, X, article, claims, library_of

MODULE = '''
"""Money: what articles say of the price."""

from candour.language.spoken import N_, _
from candour.output.pages.of_treatment import PageOfTreatment, has_claims_in
from candour.output.pages.paper import sheet

ORDER = 135
PAGE = PageOfTreatment(
    "price",
    place=35,
    label=N_("What it costs"),
    about=N_("What articles say of it."),
    exists=has_claims_in("aftercare"),
)


def plan(site, renderer):
    return PAGE.plans(_page, site, renderer)


def _page(treatment, site, renderer):
    return sheet(
        PAGE, treatment, site, renderer, "price.html",
        title=_("%(treatment)s: what it costs", treatment=treatment.title),
        description=_("What articles say of the price."), words=_("price, money"),
    )
'''
TEMPLATE = """{% from "breadcrumbs.html" import trail, siblings %}
{{ trail(about, root) }}
<h1>{{ title }}</h1>
{{ siblings(treatment, links, root, url) }}
<p class="on-paper">{{ foot | join(" · ") }}</p>
"""
PRICE, LINK = "treatments/needling/price.html", 'treatments/needling/price.html">What it costs</a>'
SAID = {X: article(claims("aftercare", "term: makeup"), "[a](aftercare:makeup)\n")}


class Marking(NullTranslations):
    """A language whose messages are English between brackets."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"


@pytest.fixture
def added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Renderer]:
    """The engine with the page, as somebody writes it: its module and its template."""
    shutil.copytree(PROJECT / TEMPLATES, tmp_path / TEMPLATES)
    (tmp_path / TEMPLATES / "price.html").write_text(TEMPLATE, encoding="utf-8")
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/price.py").write_text(MODULE, encoding="utf-8")
    monkeypatch.setattr(pages, "__path__", [*pages.__path__, str(tmp_path / "pages")])
    registry.planners.cache_clear()
    yield Renderer(tmp_path)
    sys.modules.pop(f"{pages.__name__}.price", None)
    registry.planners.cache_clear()


def built(site: Site, renderer: Renderer) -> dict[str, Built]:
    return {page.url: page for page in build_all(site, renderer)}


def test_every_module_that_plans_pages_is_found_and_states_its_own_place() -> None:
    beside = {"built", "facts", "head", "missing", "of_treatment", "overview", "paper", "problems", "registry"}
    beside |= {"former", "versions"}
    modules = {path.stem for path in Path(pages.__file__).parent.glob("*.py")} - {"__init__"}
    assert set(registry.planners()) == modules - beside
    orders = [planner.ORDER for planner in registry.planners().values()]
    assert orders == sorted(set(orders))
    places = [planner.PAGE.place for planner in registry.planners().values() if hasattr(planner, "PAGE")]
    assert len(places) == len(set(places))


def test_a_page_of_every_treatment_links_to_all_its_pages_and_lists_link_to_the_short_ones(renderer: Renderer) -> None:
    site = survey(library_of(SAID))
    made = built(site, renderer)
    below = [url for url in made if url.startswith("treatments/needling/")]
    assert len(below) > 2
    for url in ("treatments/needling.html", *below):
        assert all(f'href="{"../" * url.count("/")}{other}"' in made[url].html for other in below), url


def test_a_page_that_is_added_is_linked_from_its_treatment_its_siblings_and_the_lists(added: Renderer) -> None:
    site = survey(library_of(SAID))
    made = built(site, added)
    for url in ("treatments/needling.html", "treatments/needling/benefits.html", "treatments/needling/questions.html"):
        assert LINK in made[url].html, url
    assert LINK in made["treatments/index.html"].html
    assert LINK in home("", site, added)
    siblings = registry.links(site.library.treatments["needling"], site)
    assert [link.url for link in siblings].index(PRICE) < [link.label for link in siblings].index("Questions to ask")


def test_it_has_its_breadcrumbs_its_data_and_its_place_in_search(added: Renderer) -> None:
    page = built(survey(library_of(SAID)), added)[PRICE]
    assert '<a href="../../treatments/needling.html">Needling</a>' in page.html.partition("</nav>")[0]
    assert '"@type":"MedicalWebPage"' in page.head
    assert '"name":"Treatments"' in page.head
    assert [name for entry in page.search for name in entry.names][:3] == ["Needling: what it costs", "price", "money"]


def test_it_is_a_kind_of_its_own_for_tests_that_visit_one_page_of_each(added: Renderer) -> None:
    kinds = {plan.kind: plan.url for plan in plan_all(survey(library_of(SAID)), added)}
    assert kinds["price"] == PRICE


def test_it_speaks_the_language_of_the_site(added: Renderer) -> None:
    spoken = Spoken("en", Marking())
    made = built(survey(library_of(SAID), Settings(spoken=spoken)), added.anew(spoken))
    assert "⟦What it costs⟧" in made["treatments/needling.html"].html
    assert "⟦What articles say of it.⟧" in made["treatments/needling.html"].html
    assert made[PRICE].title == "⟦Needling: what it costs⟧"


def test_where_it_does_not_exist_nothing_leads_to_it_and_review_says_when_it_is_gone(added: Renderer) -> None:
    with_it, without = survey(library_of(SAID)), survey(library_of())
    made = built(without, added)
    assert PRICE not in made
    assert not [url for url, page in made.items() if "price.html" in page.html]
    assert PRICE in [broken.page for broken in changes(with_it, without).broken]
