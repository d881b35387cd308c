"""Templates of overrides/candour → HTML. Every value is escaped where it lands."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from candour.language.spoken import PLAIN, Spoken, _, speaking
from candour.model import addresses
from candour.model.addresses import to_root
from candour.model.clinic import Clinic
from candour.model.groups import GROUPS
from candour.model.state import State
from candour.output.claim_html import ClaimHtml
from candour.output.notes import labelled
from candour.wording import amounts, counts, sources, voices
from candour.wording import claims as wording
from candour.wording import points as phrase
from candour.wording.messages import say

TEMPLATES = Path("overrides") / "candour"
"""The templates' folder in the project. Each template is named after the page it makes."""


class Renderer:
    """One template environment for a whole build, in one language.

    `spoken` is the language of its messages. `clinic` is None in templates if none is set. `content` is the
    language of labels and titles, if it is another. `folder` is where the templates are, if not in this project's
    usual place.
    """

    def __init__(
        self,
        project: Path,
        spoken: Spoken = PLAIN,
        clinic: Clinic | None = None,
        content: str = "",
        folder: Path = TEMPLATES,
    ) -> None:
        self._project, self._spoken, self._clinic, self._folder = project, spoken, clinic, folder
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
            self._environment.globals.update(self._globals(partial(_in_language, content)))

    def _globals(self, of_content: Callable[[str], Markup]) -> dict[str, Any]:
        return {
            "symbols": {state.value: symbol for state, symbol in wording.STATE_SYMBOLS.items()},
            "state_words": {state.value: _(words) for state, words in wording.STATE_WORDS.items()},
            "states": [(state, wording.STATE_SYMBOLS[state], _(wording.STATE_WORDS[state])) for state in State],
            "kind_words": {kind.value: _(words) for kind, words in phrase.KIND_WORDS.items()},
            "outcome_words": {outcome.value: _(words) for outcome, words in phrase.OUTCOME_WORDS.items()},
            "label": phrase.label,
            "count": counts.count,
            "speakers": counts.speakers,
            "group_labels": {id: _(group.name) for id, group in GROUPS.items()},
            "difference": phrase.difference,
            "question": phrase.question,
            "marker": phrase.marker,
            "aside": phrase.aside,
            "said": ClaimHtml(of_content),
            "of_content": of_content,
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

    def anew(self, spoken: Spoken, content: str) -> Renderer:
        """The same templates in another language, for content in this one's language."""
        return Renderer(self._project, spoken, self._clinic, content, self._folder)

    def render(self, template: str, url: str, **values: Any) -> str:
        """Fill a template for the page at `url`; `root` leads from there to the site's root."""
        with speaking(self._spoken):
            return self._environment.get_template(template).render(root=to_root(url), url=url, **values)


def _in_language(language: str, text: str) -> Markup:
    """Some words of the content, marked with their language if it is not that of the page."""
    return Markup(f'<span lang="{escape(language)}">{escape(text)}</span>' if language else escape(text))


def speak_in(environment: Environment, spoken: Callable[[], Spoken]) -> None:
    """Let templates say their messages in a language: `_("…")`, `{% trans %}…{% endtrans %}`."""
    environment.policies["ext.i18n.trimmed"] = True
    environment.install_gettext_callables(  # type: ignore[attr-defined]
        lambda message: spoken().messages.gettext(message),
        lambda one, many, num: spoken().messages.ngettext(one, many, num),
        newstyle=True,
    )
