"""What Candour promises, in plain words, and what each promise does not cover.

Which tests hold which promise says `tests/promised.py`; the page that shows both is `output/pages/promises.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

PARTS: Mapping[str, str] = {
    "told": "What patients are told",
    "editors": "What editors can count on",
    "safe": "What cannot happen to a reader",
    "published": "How a site is published",
    "readers": "For every reader",
    "tools": "For other programs",
}
"""The parts of the page, in their order, in words for its headings."""


@dataclass(frozen=True, slots=True)
class Promised:
    """One promise: under which part it stands, what is promised, and what is not; "" if nothing is left out."""

    part: str
    says: str
    but: str = ""


PROMISES: Mapping[str, Promised] = {
    "words": Promised(
        "told",
        "Every cell of a comparison, every side of a disagreement and every search result leads to the words of the "
        "article that it was made from.",
        "Whether an article is right is not judged; nor whether its editor read the original rightly, beyond what the "
        "rules on evidence see.",
    ),
    "no-more-than-claims": Promised(
        "told",
        "A page promises no more than the claims it is made from. Every reason to wait, to ask first or not to have a "
        "treatment is on its lists, in whichever group it was claimed, and each claim lands once.",
    ),
    "caution-rolls-up": Promised(
        "told",
        "A warning on a wider term is shown on the narrower one. A reason for a wider term is never counted for a "
        "narrower one that is warned of.",
        "What contains what is said by the terms' own pages and the vocabulary.",
    ),
    "counts": Promised(
        "told",
        "A count is of articles that say this of this thing, and names how many texts they come from. “Not mentioned” "
        "is said only of an article that neither claims the term, or a narrower one, nor names it in its words.",
        "A thing that is named in words that no term or synonym has is not seen.",
    ),
    "nothing-dropped": Promised(
        "told",
        "What softens or conditions a claim stays with it wherever it is shown: in tables, lists, search results, "
        "data, structured data and on paper.",
    ),
    "disagreements": Promised(
        "told",
        "Where articles disagree, the page says so, with every side in its own force. Two words for one force, or two "
        "groups for one warning, are never told as a disagreement, and a denial reaches its own scope only.",
        "What articles say in words without a claim is not compared.",
    ),
    "serious-first": Promised(
        "told",
        "The most serious meaning of an effect leads, with whom to call; advice to stop a medicine is never a command.",
    ),
    "clinic-first": Promised(
        "told",
        "What other clinics do is never told as this clinic's: its own position comes first, or “ask us”, and a "
        "position falls due when a claim that it was decided on changes.",
    ),
    "caveats": Promised(
        "told",
        "What kind of document an article was made from, whether it was reviewed, and an editor's note stand wherever "
        "it is shown. What we write is never shown as a quotation of the source.",
    ),
    "conserved": Promised(
        "told",
        "No word of a page is lost: whatever an editor typed is shown, or named as a mistake at its place.",
    ),
    "named": Promised(
        "editors",
        "Every mistake is named with its file, line and column, what is wrong and what is accepted; one problem for "
        "one mistake, all in one run.",
    ),
    "check-is-build": Promised(
        "editors",
        "`check` finds what a build finds: what one calls an error, the other does, at the same place. Nothing is "
        "published while there is an error.",
        "A fault that a plugin or a template causes while pages are written is found by the build alone.",
    ),
    "never-endless": Promised(
        "editors",
        "No input stops a build: whatever a file holds is read within its limits or refused by name, and never ends in "
        "a traceback.",
        "Inputs were tried by a corpus and by fuzzing, within limits of time and memory; that is no proof. MkDocs "
        "reads mkdocs.yml before anything of ours: where that is a pipe, a build waits for ever, and `check` names it.",
    ),
    "mends": Promised(
        "editors",
        "`check --fix` writes only what is certain, prints every change, and leaves the rest to somebody who decides.",
    ),
    "review": Promised(
        "editors",
        "`review` shows every sentence and value that patients read differently, what is dangerous first. The judge is "
        "the code of the base: nothing that comes with a proposal runs.",
        "How dangerous a change is, is judged by words and groups; a person decides.",
    ),
    "rules": Promised(
        "editors",
        "Every rule fires on its own bad example and is silent on the good one.",
        "A rule sees the words that it lists, in the languages that it names.",
    ),
    "list-of-files": Promised(
        "safe",
        "Only what a list names is published: by a file's name and by how it begins, the same for `check`, `review` "
        "and the build. Links lead only to what lies in the project.",
        "What a clinic adds under `allow` in mkdocs.yml, with its reason, is published as it is. A review of two "
        "commits does not judge the files of overrides/ so.",
    ),
    "nothing-runs": Promised(
        "safe",
        "Nothing in docs/ runs in a reader's browser: what own pages may hold is a list of harmless elements, and "
        "every value is escaped where it lands.",
        "mkdocs.yml, overrides/ and plugins are code; who owns them says CODEOWNERS. PDFs are not looked into.",
    ),
    "policy": Promised(
        "safe",
        "Every page tells the browser what it may load and run, before it loads anything. The scripts that stand in "
        "pages are a written list; another one does not run.",
        "In a page's own head a policy cannot forbid frames of other sites or set nosniff: the page on security says "
        "what a server must add.",
    ),
    "no-request": Promised(
        "safe",
        "No request leaves for another host, but to what a clinic allows in mkdocs.yml.",
    ),
    "whole-files": Promised(
        "published",
        "While a site is published, every file is whole at every instant, and the folder stays the same folder. What a "
        "crash leaves half done is finished by the next start. With `publish: whole` the whole site changes at once.",
        "Tried on Linux only. A file system that does not replace a file in one step cannot be helped.",
    ),
    "nothing-broken": Promised(
        "published",
        "Nothing is published whose links, anchors or data lead nowhere, in strict mode and without.",
        "Addresses of other websites are not visited. A clinic may leave out the home page.",
    ),
    "verified": Promised(
        "published",
        "`verify` finds every damage to a built site: a file deleted, changed or added, an anchor taken away, a "
        "claim's words that are not those of the data.",
        "Whoever can write the site can write its record too; then only what contradicts itself is found. The labels "
        "of terms are not compared.",
    ),
    "same-bytes": Promised(
        "published",
        "The same content gives the same bytes, whenever and wherever it is built, and after any edits.",
        "A sitemap names the day of the build, unless SOURCE_DATE_EPOCH names another.",
    ),
    "neighbours": Promised(
        "published",
        "Each feature of MkDocs and its theme, and each plugin that the manual lists, works or is refused by name.",
        "Other plugins, and other versions than the tested ones.",
    ),
    "offline": Promised(
        "readers",
        "Opened from a folder, a site is complete: pages, search, filters and downloads work. Without scripts every "
        "page is complete.",
        "Seen in Chromium only.",
    ),
    "search": Promised(
        "readers",
        "Search finds a thing under a patient's own words, answers with every caution before any reason, and never "
        "puts another question in the place of one.",
        "The words that are tried are those of a list of queries.",
    ),
    "accessible": Promised(
        "readers",
        "Every kind of page passes the rules of accessibility that a program can try, on a phone and a desk, by day "
        "and by night, on paper, and with a reader's own settings.",
        "A program tries a part of the rules; no person with a screen reader was asked.",
    ),
    "languages": Promised(
        "readers",
        "What is not translated is marked with its language, no message is left unsaid, and data stay the same in "
        "every language.",
    ),
    "contracts": Promised(
        "tools",
        "Addresses, anchors, the keys of library.json, the columns of CSV, codes and exit statuses stay as they are, "
        "or the old ones lead on.",
    ),
    "structured-data": Promised(
        "tools",
        "What machines are told of a page in JSON-LD is only what its content states, in words that schema.org has.",
    ),
}
"""Every promise by its id."""

NOT_PROMISED = (
    "Nothing here decides anything clinical. That an article is right, or fits a patient, is not promised.",
    "Browsers other than Chromium, and systems other than Linux, were not seen.",
    "A plugin or an override of the theme is code of the clinic's own: it can do anything that code can.",
    "Whether a rule finds every misleading sentence: it finds the words that it looks for.",
)
"""What a reader of the page could expect, and must not."""
