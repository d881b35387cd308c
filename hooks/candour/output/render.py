"""Templates of overrides/candour → HTML. Every value is escaped where it lands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from candour.language.spoken import PLAIN, Spoken, _, speaking
from candour.model import addresses
from candour.model.addresses import to_root
from candour.model.clinic import Clinic
from candour.model.groups import GROUPS
from candour.model.state import State
from candour.output.claim_html import ClaimHtml
from candour.output.lang_marks import lang_marked
from candour.output.notes import labelled
from candour.wording import amounts, calling, counts, sources, voices
from candour.wording import claims as wording
from candour.wording import points as phrase
from candour.wording.messages import say

TEMPLATES = Path("overrides") / "candour"
"""The templates' folder in the project. Each template is named after the page it makes."""


class Renderer:
    """One template environment for a whole build, in one language.

    `spoken` is the language of its messages. `clinic` is None in templates if none is set. `folder` is where the
    templates are, if not in this project's usual place. `below` is where its pages stand: "es/", if not at the root.
    """

    def __init__(
        self,
        project: Path,
        spoken: Spoken = PLAIN,
        clinic: Clinic | None = None,
        folder: Path = TEMPLATES,
        below: str = "",
    ) -> None:
        self._project, self._spoken, self._clinic, self._folder = project, spoken, clinic, folder
        self._below = below
        self._environment = Environment(
            loader=FileSystemLoader(project / folder),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.i18n"],
        )
        speak_in(self._environment, lambda: spoken)
        self._environment.globals["language"] = spoken.code
        with speaking(spoken):
            self._environment.globals.update(self._globals())

    def _globals(self) -> dict[str, Any]:
        return {
            "symbols": {state.value: symbol for state, symbol in wording.STATE_SYMBOLS.items()},
            "state_words": {state.value: _(words) for state, words in wording.STATE_WORDS.items()},
            "states": [(state, wording.STATE_SYMBOLS[state], _(wording.STATE_WORDS[state])) for state in State],
            "kind_words": {kind.value: _(words) for kind, words in phrase.KIND_WORDS.items()},
            "outcome_words": {outcome.value: _(words) for outcome, words in phrase.OUTCOME_WORDS.items()},
            "label": phrase.label,
            "count": counts.count,
            "speakers": counts.speakers,
            "emergency": calling.emergency,
            "in_an_emergency": calling.in_an_emergency,
            "group_labels": {id: _(group.name) for id, group in GROUPS.items()},
            "difference": phrase.difference,
            "question": phrase.question,
            "marker": phrase.marker,
            "aside": phrase.aside,
            "said": ClaimHtml(),
            "numbered": wording.numbered,
            "hedge": wording.hedge,
            "html": Markup,
            "labelled": labelled,
            "say": say,
            "voice_words": voices.voice_words,
            "agreement": voices.agreement,
            "kinds_of": sources.kinds_of,
            "source_kind": sources.kind,
            "source_kind_in_brief": sources.kind_in_brief,
            "units": amounts.units,
            "figure": amounts.number,
            "clinic": self._clinic,
            "at": addresses,
        }

    def anew(self, spoken: Spoken, below: str = "") -> Renderer:
        """The same templates in another language, for pages in a folder."""
        return Renderer(self._project, spoken, self._clinic, self._folder, below)

    def root(self, url: str) -> str:
        """The way from a page to the site's root, by its address or that of its original."""
        return to_root(self._below + url)

    def render(self, template: str, url: str, **values: Any) -> str:
        """Fill a template for the page at `url`; `root` leads from there to the site's root.

        Of a page in the folder of its language, `url` is the address of its original.
        """
        with speaking(self._spoken):
            html = self._environment.get_template(template).render(root=self.root(url), url=url, **values)
        return lang_marked(html)


def speak_in(environment: Environment, spoken: Callable[[], Spoken]) -> None:
    """Let templates say their messages in a language: `_("…")`, `{% trans %}…{% endtrans %}`."""
    environment.policies["ext.i18n.trimmed"] = True
    environment.install_gettext_callables(  # type: ignore[attr-defined]
        lambda message: spoken().messages.gettext(message),
        lambda one, many, num: spoken().messages.ngettext(one, many, num),
        newstyle=True,
    )
