"""Templates of overrides/candour → HTML. Every value is escaped where it lands."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from candour.knowledge.disagree import wording as phrase
from candour.language.spoken import _, spoken, unfilled, unfilled_number
from candour.model import addresses
from candour.model.addresses import to_root
from candour.model.clinic import Clinic
from candour.model.groups import GROUPS
from candour.model.state import State
from candour.output.said import Said
from candour.wording import claims as wording

TEMPLATES = Path("overrides") / "candour"
"""Where the templates are, below the project's folder. Each is named after the page it makes."""


class Renderer:
    """One template environment for a whole build, which speaks the language that is spoken when it is made.

    `clinic` is None in templates where none is set. `content` is the language of labels and titles, where that is
    another. `folder` is where the templates are, if not where this project has them.
    """

    def __init__(
        self, project: Path, clinic: Clinic | None = None, content: str = "", folder: Path = TEMPLATES
    ) -> None:
        self._project, self._clinic, self._folder = project, clinic, folder
        of_content = partial(_in_language, content)
        self._environment = Environment(
            loader=FileSystemLoader(project / folder),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.i18n"],
        )
        translate(self._environment)
        self._environment.globals.update(
            symbols={state.value: symbol for state, symbol in wording.STATE_SYMBOLS.items()},
            state_words={state.value: _(words) for state, words in wording.STATE_WORDS.items()},
            states=[(state, wording.STATE_SYMBOLS[state], _(wording.STATE_WORDS[state])) for state in State],
            kind_words={kind.value: _(words) for kind, words in phrase.KIND_WORDS.items()},
            outcome_words={outcome.value: _(words) for outcome, words in phrase.OUTCOME_WORDS.items()},
            label=phrase.label,
            count=phrase.count,
            share=phrase.share,
            group_labels={id: group.label for id, group in GROUPS.items()},
            difference=phrase.difference,
            question=phrase.question,
            marker=phrase.marker,
            aside=phrase.aside,
            said=Said(of_content),
            of_content=of_content,
            numbered=wording.numbered,
            hedge=wording.hedge,
            html=Markup,
            clinic=clinic,
            at=addresses,
        )

    def anew(self, content: str) -> Renderer:
        """The same templates in the language that is spoken now, for content in another."""
        return Renderer(self._project, self._clinic, content, self._folder)

    def render(self, template: str, url: str, **values: Any) -> str:
        """Fill a template for the page at `url`; `root` leads from there to the site's root."""
        return self._environment.get_template(template).render(root=to_root(url), url=url, **values)


def _in_language(language: str, text: str) -> Markup:
    """Some words of the content, with their language where it is not that of the page."""
    return Markup(f'<span lang="{escape(language)}">{escape(text)}</span>' if language else escape(text))


def translate(environment: Environment) -> None:
    """Let templates say their messages in the language that is spoken: `_("…")`, `{% trans %}…{% endtrans %}`."""
    environment.policies["ext.i18n.trimmed"] = True
    environment.install_gettext_callables(unfilled, unfilled_number, newstyle=True)  # type: ignore[attr-defined]
    environment.globals["language"] = spoken().code
