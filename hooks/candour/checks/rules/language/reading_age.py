"""A page can be read with ease at the age of 14.

The NHS aims for a reading age of 9 to 11 years and, where medical content makes that hard, for 11 to 14. The
age is the Flesch–Kincaid grade and five years: 0.39 × words per sentence + 11.8 × syllables per word − 10.59.
Whole sentences of the text are counted, headings and notes are not; below 100 words the formula says nothing.
A clinic may set another age: `reading_age` in mkdocs.yml.

Reference: NHS service manual, how we write, https://service-manual.nhs.uk/content/how-we-write
Reference: Kincaid, Fishburne, Rogers and Chissom, Derivation of new readability formulas (1975),
    https://stars.library.ucf.edu/istlibrary/56/

Bad::

    Percutaneous collagen induction therapy utilises microscopic perforations of the epidermis. The perforations
    precipitate inflammatory mediators and accelerate physiological regeneration. Subsequent proliferation of
    fibroblasts facilitates significant collagen deposition. Remodelling of extracellular components continues
    considerably after completion of the individual procedure. Postoperative hyperaemia generally resolves
    spontaneously. Photosensitivity necessitates appropriate photoprotection. Practitioners habitually recommend
    postponement of cosmetic applications. Contraindications comprehensively include immunological insufficiency.
    Anticoagulant administration necessitates preliminary consultation. Dermatological examination establishes
    individual suitability. Repetition of interventions optimises therapeutic outcomes. Documentation of
    antecedent hypersensitivity reactions remains imperative. Perioperative analgesia incorporates topical
    preparations. Instrumentation necessitates sterilisation. Complications occasionally include hyperpigmentation.
    Considerable interindividual variability characterises recuperation. Comprehensive preoperative education
    demonstrably improves participant satisfaction. Supplementary consultations accommodate outstanding uncertainties.

Good::

    Fine needles make tiny holes in the skin. The body heals them as it heals any small wound. While it does so, it
    makes new collagen, which helps to keep skin firm. The skin goes on changing for some weeks after the visit. It
    is red at first, and that passes by itself. It also burns more quickly in the sun, so keep it covered. Most
    people are told to leave out make-up for a while. Some people should not have it, such as those whose body
    cannot fight germs well. Tell the nurse if you take a drug that thins the blood. The nurse looks at your skin
    and says whether it is right for you. More than one visit may be needed.
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.given import Found, Given
from candour.language.readability import reading_age
from candour.problem import Severity

SEVERITY = Severity.WARNING


def check(given: Given) -> Iterator[Found]:
    """Pages that ask for an older reader than the clinic wants."""
    age = reading_age(passage.text for passage in given.body.passages if passage.kind == "text")
    most = given.settings.reading_age
    if age is not None and age > most:
        message = (
            f"the text asks for a reading age of {age:.1f} years; {most} is the most. "
            "Shorter sentences and shorter words bring it down"
        )
        yield Found(given.page.path, given.page.body_line, 1, message)
