"""`disagreements`: where articles disagree."""

from __future__ import annotations

import argparse
from datetime import date

from candour import report
from candour.commands.shared import CalledOn, print_line, wrong
from candour.problem import did_you_mean, errors
from candour.project.open import open_project

ABOUT = "list where articles disagree, with every side and its words"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--treatment", help="only this treatment's")


def run(options: argparse.Namespace) -> int:
    place: CalledOn = options.place
    project = open_project(place.root, date.today(), html=False, config=place.config)
    treatments = project.site.points
    if options.treatment and options.treatment not in treatments:
        return wrong(f"'{options.treatment}' is not a treatment{did_you_mean(options.treatment, treatments)}")
    for line in report.points_text(project.site, options.treatment).split("\n"):
        print_line(line)
    return 1 if errors(project.loaded.problems) else 0
