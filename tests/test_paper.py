"""The foot of a printed sheet: nothing that is not known, and never a review that was not made."""

from __future__ import annotations

from dataclasses import replace

from candour.knowledge.survey import Imprint, Site, survey
from candour.model.clinic import Clinic
from candour.model.settings import Settings
from candour.output.pages.paper import foot

from .builders import X, article, library_of

REVIEWED = "{status: reviewed, by: A, role: nurse, on: 2026-01-02, due: 2027-01-02}"


def printed(site: Site) -> list[str]:
    return foot(site, site.library.treatments["needling"], "treatments/needling/questions.html")


def test_what_is_not_known_is_left_out() -> None:
    assert printed(survey(library_of())) == ["0 of 1 article reviewed by a clinician"]


def test_the_clinic_the_address_the_day_and_the_review() -> None:
    site = survey(library_of({X: article("", "Words.\n", review=REVIEWED)}))
    site = replace(site, imprint=Imprint("A site", "https://clinic.example/", built="2026-11-21"))
    assert printed(site) == [
        "A site",
        "https://clinic.example/treatments/needling/questions.html",
        "As of 2026-11-21",
        "1 of 2 articles reviewed by a clinician",
    ]
    site = replace(site, settings=Settings(clinic=Clinic(name="A clinic", phone="+1 555 0100")))
    assert printed(site)[0] == "A clinic, +1 555 0100"
