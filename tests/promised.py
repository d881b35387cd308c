"""Which tests hold which promise, and what the last whole run of them has shown.

    python -m tests.promised            # the names of tests anew, after a change of HELD_BY
    CANDOUR_PROMISES=1 pytest -n auto   # a whole run that passes writes down what it has seen (`make promises`)

Both write `hooks/candour/promises/last_run.json`, from which the page of promises is made.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
LAST_RUN = ROOT / "hooks/candour/promises/last_run.json"
WANTED = "CANDOUR_PROMISES"

HELD_BY: Mapping[str, str] = {
    "words": "content/test_site.py content/test_library.py site/test_disagreements.py site/test_tables.py test_page.py "
    "test_leads.py test_prose.py",
    "no-more-than-claims": "test_laws_patients.py test_checklist.py test_overview.py test_comparison_page.py",
    "caution-rolls-up": "test_rollup.py test_wider_terms.py test_term_page.py test_always_asked.py",
    "counts": "test_counts.py test_silence.py test_unclaimed.py test_voices.py test_one_number.py",
    "nothing-dropped": "test_groups_reach_everything.py content/test_changed_claims.py test_answers.py",
    "disagreements": "test_disagree_alarm.py test_disagree_denial.py test_disagree_force.py test_disagree_measures.py "
    "test_disagree_only.py test_disagree_oracle.py test_disagree_properties.py test_disagree_reasons.py "
    "test_disagree_values.py test_sample_disagreements.py site/test_change_a_number.py",
    "serious-first": "test_effects.py test_questions.py site/test_questions.py",
    "clinic-first": "test_positions.py site/test_positions_site.py test_clinic.py",
    "caveats": "test_source_kinds.py test_paper.py test_references.py",
    "conserved": "test_conserved.py test_own_pages.py test_as_github_properties.py test_as_github_own_pages.py",
    "named": "test_cases.py test_messages.py test_one_problem.py test_broken.py test_one_unreadable_page.py",
    "check-is-build": "test_check_and_build.py site/test_build.py site/test_edits.py test_two_readers.py",
    "never-endless": "test_progress.py test_fuzz.py test_hostile.py test_limits.py test_readers.py test_load.py "
    "test_configuration_limits.py test_body_limits.py test_corpus.py test_unreadable.py test_hostile_calls.py "
    "test_catalogue.py",
    "mends": "test_mending.py test_mends_of_cases.py test_cli_fix.py test_suggestions.py",
    "review": "test_golden_reviews.py test_random_edits.py test_changes_properties.py test_judge.py test_review.py "
    "test_review_words.py test_review_project.py test_report_review.py",
    "rules": "test_rules.py test_rules_structure.py test_claims_and_their_words.py",
    "list-of-files": "test_publishable.py test_following_links.py test_unsafe_svg.py test_what_is_copied.py "
    "test_code_owners.py",
    "nothing-runs": "test_own_html.py test_own_front.py site/test_escaping.py site/test_payloads.py test_render.py "
    "test_head.py test_index.py",
    "policy": "test_policy.py test_allow.py test_guard.py site/test_headers.py site/test_guarded.py",
    "no-request": "site/test_links.py site/test_browser.py",
    "whole-files": "publishing/ test_writing.py site/test_publishing.py",
    "nothing-broken": "test_before_swap.py site/test_before_swap.py",
    "verified": "test_verify.py",
    "same-bytes": "site/test_build.py::test_the_same_content_gives_the_same_bytes site/test_edits.py test_spread.py",
    "neighbours": "test_neighbours.py site/test_theme_features.py site/test_beside_ours.py test_joined.py "
    "test_site_address.py site/test_versioned_address.py",
    "offline": "site/test_browser.py site/test_patients.py site/test_search.py site/test_strange_addresses.py",
    "search": "content/test_queries.py test_search.py test_unanswered.py test_known_words.py test_fold.py",
    "accessible": "site/test_every_kind.py site/test_readers_settings.py site/test_first_view.py",
    "languages": "test_lang_marks.py test_language.py test_translation.py site/test_translation.py "
    "site/test_spanish_words.py test_interface.py",
    "contracts": "test_export.py test_addresses.py test_former.py test_marks.py test_fingerprint.py test_cli.py",
    "structured-data": "test_jsonld.py site/test_metadata.py",
}
"""The tests of each promise: files below tests/, folders of them, or one test of a file."""


def names_of(promise: str) -> list[str]:
    """The tests that hold a promise, by their names from the project's folder."""
    return [f"tests/{name}" for name in HELD_BY[promise].split()]


def holds(test: str, nodeid: str) -> bool:
    """Whether a test of a run is one of those that a name in HELD_BY stands for."""
    name = nodeid.split("[")[0]
    return name.startswith(test if test.endswith("/") else f"{test}::") or name == test


def recorded() -> dict[str, Any]:
    """What is written down."""
    data: dict[str, Any] = json.loads(LAST_RUN.read_text(encoding="utf-8"))
    return data


def write(run: Mapping[str, Any] | None) -> None:
    """Write down the tests of each promise, and a run."""
    data = {"held": {promise: names_of(promise) for promise in HELD_BY}, "run": run}
    LAST_RUN.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


class Tally:
    """Counts a run's tests, and gathers the figures that they report. With xdist it stands in the main process."""

    def __init__(self) -> None:
        self.passed: Counter[str] = Counter()
        self.skipped = 0
        self.figures: dict[str, int] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.skipped:
            self.skipped += 1
        if report.when != "call" or not report.passed:
            return
        self.passed[report.nodeid.split("[")[0]] += 1
        for name, value in report.user_properties:
            if name.startswith(FIGURE):
                what = name.removeprefix(FIGURE)
                self.figures[what] = self.figures.get(what, 0) + int(str(value))

    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        """Write down a whole run in which nothing failed."""
        chosen = session.config.option.keyword or session.config.option.markexpr
        run = self.run()
        if exitstatus == 0 and not chosen and all(run["tests"].values()) and not hasattr(session.config, "workerinput"):
            write(run)

    def run(self) -> dict[str, Any]:
        named = {test for promise in HELD_BY for test in names_of(promise)}
        tests = {test: sum(count for node, count in self.passed.items() if holds(test, node)) for test in sorted(named)}
        return {
            "date": datetime.now(UTC).date().isoformat(),
            "commit": _commit(),
            "passed": sum(self.passed.values()),
            "skipped": self.skipped,
            "tests": tests,
            "figures": dict(sorted(self.figures.items())),
        }


Figure = Callable[[str, int], None]
"""The fixture `figure`: what was tried, in words, and how many of it. A run adds up what has the same words."""

FIGURE = "figure: "
"""How a report names what the fixture `figure` was told."""


def _commit() -> str:
    ran = subprocess.run(["git", "-C", str(ROOT), "rev-parse", "HEAD"], capture_output=True, text=True, check=False)
    return ran.stdout.strip()


def wanted() -> bool:
    """Whether this run is to be written down."""
    return bool(os.environ.get(WANTED))


if __name__ == "__main__":
    write(recorded()["run"] if LAST_RUN.exists() else None)
