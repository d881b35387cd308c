"""A page can be read with ease.

The NHS aims for a reading age of 9 to 11 years and, where medical content makes that hard, for 11 to 14. In English
the age is the Flesch–Kincaid grade and five years: 0.39 × words per sentence + 11.8 × syllables per word − 10.59. A
clinic may set another limit than 14: `reading_age` in mkdocs.yml.

In Spanish it is the ease on the INFLESZ scale: 206.84 − 62.3 × syllables per word − words per sentence. From 65 on a
text is quite easy, and 55 to 65 is what most newspapers ask for. The limit is `inflesz` in mkdocs.yml.

Paragraphs and items of lists are counted, each item as a sentence; headings and notes are not. A text of under
100 words is judged too. Since a single long word weighs much there, it must be beyond the limit by more than chance:
by 1.645 standard errors of its syllables per word, which is the 95% confidence limit.

Reference: NHS service manual, how we write, https://service-manual.nhs.uk/content/how-we-write
Reference: Kincaid, Fishburne, Rogers and Chissom, Derivation of new readability formulas (1975),
    https://stars.library.ucf.edu/istlibrary/56/
Reference: Barrio-Cantalejo and others, Validación de la Escala INFLESZ para evaluar la legibilidad de los textos
    dirigidos a pacientes (2008), https://scielo.isciii.es/scielo.php?pid=S1137-66272008000300004&script=sci_arttext
Reference: IUPAC Gold Book, confidence limits about the mean, https://goldbook.iupac.org/plain/C01247-plain.html

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

Bad (es)::

    La inducción percutánea de colágeno utiliza perforaciones microscópicas de la epidermis para precipitar la
    liberación de mediadores inflamatorios y acelerar la regeneración fisiológica.

Good (es)::

    Unas agujas finas hacen pequeños agujeros en la piel. El cuerpo los cierra como cualquier herida. Al hacerlo,
    forma más colágeno. La piel está roja unos días y luego se le pasa.
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.checked import CheckedPage, RuleFinding
from candour.language import readability
from candour.model.guide import Languages
from candour.problem import Severity

SEVERITY = Severity.WARNING
LANGUAGES: Languages = tuple(readability.SCALES)


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """Pages that are harder to read than the clinic wants."""
    reading = readability.measure(given.body.running, given.language)
    if reading is None:
        return
    limit: int = getattr(given.settings, reading.scale.setting)
    if reading.is_beyond(limit):
        least, way = ("least", "up") if reading.scale.is_ease else ("most", "down")
        message = (
            f"{reading.scale.finding.format(value=reading.value)}; {limit} is the {least}. "
            f"Shorter sentences and shorter words bring it {way}"
        )
        yield RuleFinding(given.page.path, given.page.body_line, 1, message)
