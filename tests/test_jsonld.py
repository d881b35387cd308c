"""What machines are told of a page: only what the content states, in words that schema.org has."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from candour.knowledge.survey import Imprint, Site, survey
from candour.model.clinic import Clinic
from candour.model.library import Library
from candour.model.settings import Settings
from candour.output import jsonld
from candour.output.pages import build_all
from candour.output.render import Renderer
from candour.project.load import load

from .abouts import about
from .builders import ANY_TEXT, SAMPLE, X, article, claims, library_of, term, treatment
from .points import library
from .schema_org import faults

HERE = "https://clinic.example/info/"
CLINIC = Clinic(
    name="Willow Clinic",
    street="1 High Street",
    locality="Springfield",
    region="IL",
    postal_code="01234",
    country="US",
    phone="+1 555 0100",
    email="desk@clinic.example",
    hours=("Mo-Fr 09:00-17:00", "and by appointment"),
    booking="https://booking.example/willow",
    emergency="Dial the emergency number.",
    languages=("English", "Spanish"),
)
REVIEWED = "{status: reviewed, by: Dr. A. Example, role: Dermatologist, on: 2026-01-02, due: 2027-01-02}"
PEEL = "treatments/peel.html"
BENEFIT = claims("benefits", "term: scars")
TWO = {X: "needling", "docs/articles/y.md": "peel"}


def site_of(content: Library, address: str = HERE, clinic: Clinic | None = None) -> Site:
    return replace(survey(content, Settings(clinic=clinic)), imprint=Imprint("Candour", address))


def told(url: str, site: Site) -> dict[str, Any]:
    """The page's JSON-LD, which schema.org must know."""
    thing = jsonld.page_node(url, about(url, site), "A title", "A description.", site)
    assert list(faults(thing)) == []
    return thing


def test_a_page_says_what_it_is_and_where_it_stands() -> None:
    site = site_of(library_of({"docs/terms/eczema.md": term("Eczema", synonyms="[atopic dermatitis]")}))
    assert told("terms/eczema.html", site) == {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "url": f"{HERE}terms/eczema.html",
        "name": "A title",
        "description": "A description.",
        "inLanguage": "en",
        "isPartOf": {"@type": "WebSite", "@id": f"{HERE}#website", "url": HERE, "name": "Candour"},
        "breadcrumb": {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": 1, "name": "Home", "item": HERE},
                {"@type": "ListItem", "position": 2, "name": "A–Z of terms", "item": f"{HERE}terms/index.html"},
                {"@type": "ListItem", "position": 3, "name": "A title", "item": f"{HERE}terms/eczema.html"},
            ],
        },
        "audience": {"@type": "Patient"},
        "about": {
            "@type": "DefinedTerm",
            "url": f"{HERE}terms/eczema.html",
            "name": "Eczema",
            "alternateName": ["atopic dermatitis"],
            "inDefinedTermSet": {
                "@type": "DefinedTermSet",
                "url": f"{HERE}terms/index.html",
                "name": "A–Z of terms",
            },
        },
    }


def test_each_kind_of_page_has_its_type(renderer: Renderer) -> None:
    """What tells patients something is medical, a list is a collection; by what a page says of itself."""
    said = {path: article(BENEFIT, "[a](benefit:scars)\n", treatment=of) for path, of in TWO.items()}
    pages = build_all(site_of(library_of(said | {"docs/treatments/peel.md": treatment("Peel")})), renderer)
    types: dict[str, set[str]] = {}
    for page in pages:
        types.setdefault(page.about.type, set()).add(page.url)
        assert f'"@type":"{page.about.type}"' in page.head
    assert types["CollectionPage"] == {"treatments/index.html", "terms/index.html", "sources.html"}
    of_editors = {f"editors/{name}.html" for name in ("index", "manual", "rules", "security", "promises")}
    assert types["WebPage"] == {"search.html", *of_editors}
    assert {url.partition("/")[0] for url in types["MedicalWebPage"]} == {"articles", "terms", "treatments", "compare"}
    assert told("index.html", site_of(library_of()))["@type"] == "WebPage"
    assert told("about-us.html", site_of(library_of()))["@type"] == "WebPage"


def test_without_an_address_nothing_is_said_of_addresses() -> None:
    """Machines do not know where a relative address would start; names and places in order are left."""
    for url in ("index.html", "articles/x.html", "terms/acne.html", "treatments/needling.html"):
        thing = told(
            url, site_of(library_of({X: article()}), address="", clinic=CLINIC.model_copy(update={"booking": None}))
        )
        assert "http" not in json.dumps(thing).replace("https://schema.org", "")
        assert not {"url", "@id", "item"} & set(keys_of(thing))


def keys_of(thing: object) -> list[str]:
    if isinstance(thing, list):
        return [key for item in thing for key in keys_of(item)]
    return [key for name, value in thing.items() for key in (name, *keys_of(value))] if isinstance(thing, dict) else []


# articles


def of_article(**changes: str) -> dict[str, Any]:
    return told("articles/x.html", site_of(library_of({X: article(**changes)})))


def test_a_review_is_told_only_where_there_was_one() -> None:
    assert not {"lastReviewed", "reviewedBy"} & of_article().keys()
    thing = of_article(review=REVIEWED)
    assert thing["lastReviewed"] == "2026-01-02"
    assert thing["reviewedBy"] == {"@type": "Person", "name": "Dr. A. Example", "jobTitle": "Dermatologist"}


def test_an_article_names_its_original_where_the_original_has_a_name() -> None:
    source = f"document: x.txt, sha256: {'b' * 64}, rights: facts-only"
    assert "isBasedOn" not in of_article()
    assert "isBasedOn" not in of_article(source=f"{{{source}, published: 2017-12-05}}")
    named = of_article(source=f"{{{source}, title: How it works, publisher: A Clinic, published: 2017-12-05}}")
    assert named["isBasedOn"] == {
        "@type": "CreativeWork",
        "name": "How it works",
        "publisher": {"@type": "Organization", "name": "A Clinic"},
        "datePublished": "2017-12-05",
    }


def test_an_article_is_about_its_treatment() -> None:
    assert of_article()["about"] == {
        "@type": "MedicalTherapy",
        "@id": f"{HERE}treatments/needling.html#treatment",
        "url": f"{HERE}treatments/needling.html",
        "name": survey(library_of()).library.treatments["needling"].title,
    }


# treatments


def of_treatment(*said: str) -> dict[str, Any]:
    about = told(PEEL, site_of(library(*said)))["about"]
    assert isinstance(about, dict)
    return about


def test_a_treatment_says_what_its_articles_state_and_how_many_do() -> None:
    about = of_treatment(
        "contraindications term: acne, strength: avoid\n"
        "preparation term: sunscreen, advice: do\n"
        "side_effects term: redness, seriousness: expected, hedge: may\n"
        "aftercare term: makeup, advice: allowed, from: 1 day after",
        "side_effects term: redness, seriousness: call-the-clinic\ncontraindications term: acne, strength: avoid",
    )
    assert about["@type"] == "MedicalTherapy"
    assert about["contraindication"] == [
        {
            "@type": "MedicalContraindication",
            "url": f"{HERE}terms/acne.html",
            "name": "Acne",
            "description": "avoid: 2 articles",
        }
    ]
    assert about["preparation"] == ["Sunscreen – do: 1 article"]
    (label,) = (one.label for one in library().terms.values() if one.id == "makeup")
    assert about["followup"] == [f"{label} – allowed, from 1 day afterwards: 1 article"]
    (redness,) = about["adverseOutcome"]
    assert redness["description"] == (
        "call the clinic: 1 article; to be expected: 1 article; 1 says “may”; articles disagree"
    )


def test_a_caution_on_a_wider_term_is_told_with_the_narrower_one() -> None:
    about = of_treatment(
        "contraindications term: acne, strength: avoid, hedge: may\ncontraindications term: active-acne"
    )
    told = {thing["name"]: thing["description"] for thing in about["contraindication"]}
    assert told == {
        "Acne": "avoid, “may”: 1 article",
        "Active acne": "mentioned: 1 article; and of something wider, Acne: avoid, “may”: 1 article",
    }


def test_a_medicine_is_never_commanded_and_a_slip_is_no_answer() -> None:
    medicine = {"docs/terms/aspirin.md": term("Aspirin", "medicine")}
    slip = "preparation term: makeup, advice: avoid, slip: true"
    content = library(f"preparation term: aspirin, advice: avoid, from: 7 days before\n{slip}", extra=medicine)
    assert told(PEEL, site_of(content))["about"]["preparation"] == [
        "Aspirin – articles say: avoid, from 7 days before the appointment: 1 article"
    ]


def test_nobody_s_word_makes_an_effect_a_serious_one() -> None:
    assert "seriousAdverseOutcome" not in of_treatment("side_effects term: redness, seriousness: call-the-clinic")


def test_what_is_only_denied_is_left_out_and_what_is_denied_beside_is_told() -> None:
    assert "adverseOutcome" not in of_treatment("side_effects term: scarring, stance: denied")
    (scarring,) = of_treatment("side_effects term: scarring", "side_effects term: scarring, stance: denied")[
        "adverseOutcome"
    ]
    assert "says not: 1 article" in scarring["description"]
    assert scarring["description"].endswith("; articles disagree")


def test_a_doubtful_statement_is_told_with_its_note() -> None:
    content = library_of(
        {
            X: article(
                "aftercare:\n  - {term: ice, advice: do, lines: [1]}\n",
                "Use [ice](aftercare:ice)[^1].\n\n[^1]: Others warn of it.\n",
            ),
            "docs/terms/ice.md": term("Ice", "care"),
        }
    )
    (followup,) = told("treatments/needling.html", site_of(content))["about"]["followup"]
    assert followup.endswith("; an editor’s note stands beside it")


def test_what_is_not_mentioned_is_not_told() -> None:
    about = of_treatment("benefits term: acne")
    assert about.keys() == {"@type", "@id", "url", "name", "description"}


def test_where_on_the_body_is_told_apart_from_how() -> None:
    content = library_of(
        {
            X: article(
                claims("procedure", "term: face", "term: heat", "term: spa"),
                "On the [face](procedure:face) with [heat](procedure:heat), in a [spa](procedure:spa).\n",
            ),
            "docs/terms/face.md": term("Face", "body-area"),
            "docs/terms/heat.md": term("Heat", "exposure"),
            "docs/terms/spa.md": term("Spa", "place"),
        }
    )
    about = told("treatments/needling.html", site_of(content))["about"]
    assert about["bodyLocation"] == ["Face"]
    assert [said.partition(" – ")[0] for said in about["howPerformed"]] == ["Heat", "Spa"]


def test_a_body_part_keeps_its_reserve() -> None:
    face = {"docs/terms/face.md": term("Face", "body-area")}
    content = library("procedure term: face, hedge: usually", extra=face)
    assert told(PEEL, site_of(content))["about"]["bodyLocation"] == ["Face – mentioned: 1 article; 1 says “usually”"]


def test_a_page_below_a_treatment_names_it_and_repeats_nothing() -> None:
    content = library("contraindications term: acne, strength: avoid")
    about = told("treatments/peel/contraindications.html", site_of(content))["about"]
    assert about.keys() == {"@type", "@id", "url", "name"}


# the clinic


def test_the_clinic_is_told_in_full_on_the_home_page() -> None:
    about = told("index.html", site_of(library_of(), clinic=CLINIC))["about"]
    assert about == {
        "@type": "MedicalClinic",
        "@id": f"{HERE}#clinic",
        "url": HERE,
        "name": "Willow Clinic",
        "address": {
            "@type": "PostalAddress",
            "streetAddress": "1 High Street",
            "addressLocality": "Springfield",
            "addressRegion": "IL",
            "postalCode": "01234",
            "addressCountry": "US",
        },
        "telephone": "+1 555 0100",
        "email": "desk@clinic.example",
        "openingHours": ["Mo-Fr 09:00-17:00"],
        "knowsLanguage": ["English", "Spanish"],
        "contactPoint": {
            "@type": "ContactPoint",
            "contactType": "booking",
            "url": "https://booking.example/willow",
        },
    }


def test_the_clinic_is_named_as_publisher_on_every_page_and_only_where_it_is_set() -> None:
    named = {"@type": "MedicalClinic", "@id": f"{HERE}#clinic", "name": "Willow Clinic"}
    assert told("terms/acne.html", site_of(library_of(), clinic=CLINIC))["publisher"] == named
    assert "publisher" not in told("terms/acne.html", site_of(library_of()))
    assert "about" not in told("index.html", site_of(library_of()))


def test_a_clinic_without_a_name_goes_by_the_site_s() -> None:
    about = told("index.html", site_of(library_of(), clinic=Clinic(phone="112")))["about"]
    assert about == {
        "@type": "MedicalClinic",
        "@id": f"{HERE}#clinic",
        "url": HERE,
        "name": "Candour",
        "telephone": "112",
    }


# the vocabulary, and the page it is written into


def test_schema_org_knows_all_that_is_said_of_the_shipped_content() -> None:
    site = site_of(load(SAMPLE.pages, SAMPLE.files).library, clinic=CLINIC)
    urls = [one.url for group in (site.library.articles, site.library.terms) for one in group.values()]
    for url in ["index.html", "treatments/micro-needling.html", "treatments/micro-needling/facts.html", *urls]:
        told(url, site)


@pytest.mark.parametrize(
    ("thing", "fault"),
    [
        ({"@type": "MedicalTreatment"}, "no type"),
        ({"@type": "MedicalEntity", "followup": "x"}, "followup: not a property of MedicalEntity"),
        ({"@type": "MedicalTherapy", "sideEffect": "x"}, "not a property"),
        ({"@type": "MedicalTherapy", "adverseOutcome": "Redness"}, "is not one of"),
        ({"@type": "MedicalTherapy", "adverseOutcome": {"@type": "Person"}}, "Person is not one of"),
        ({"@type": "WebPage", "lastReviewed": "soon"}, "is not one of"),
        ({"@type": "WebPage", "url": "index.html"}, "is not one of"),
        ({"@type": "WebPage", "@id": "#page"}, "not an address"),
        ({"@type": "WebPage", "name": ""}, "is not one of"),
        ({"@type": "ListItem", "position": True}, "is not one of"),
        ({"@type": "WebPage", "isPartOf": {"@type": "WebSite", "@context": "x"}}, "not expected"),
        ({"@type": "MedicalWebPage", "aspect": "treatment"}, "not a property"),  # superseded
    ],
)
def test_the_check_itself_finds_what_schema_org_has_not(thing: dict[str, Any], fault: str) -> None:
    assert any(fault in found for found in faults(thing)), list(faults(thing))


@given(ANY_TEXT)
def test_no_text_ends_the_script_and_every_text_comes_back(text: str) -> None:
    for words in (text, f"</script>{text}<!--<script>", f"\u2028{text}&amp;"):
        written = jsonld.script({"@type": "Thing", "name": words})
        assert not set("<>&\u2028\u2029") & set(written)
        assert json.loads(written)["name"] == words


def test_names_that_hold_markup_are_told_as_they_are() -> None:
    content = library_of({"docs/treatments/needling.md": treatment("'A <b> & \"C\"'")})
    assert told("treatments/needling.html", site_of(content))["about"]["name"] == 'A <b> & "C"'
