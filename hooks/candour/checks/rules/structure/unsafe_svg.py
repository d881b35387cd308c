"""A drawing draws: it runs nothing and loads nothing.

An SVG is a document like a page. Opened by itself, it runs its scripts in the site's name, and what it loads from
elsewhere tells others who reads here. Programs save a drawing without such things as "plain" or "optimised" SVG.

Reference: The author's manual, manual.html#published
Reference: W3C on how SVG is used safely, https://www.w3.org/TR/svg-integration/#secure-static-mode

Bad::

    === docs/images/arm.svg
    <svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><circle r="4"/></svg>

Good::

    === docs/images/arm.svg
    <svg xmlns="http://www.w3.org/2000/svg"><circle r="4" fill="#888"/></svg>
    === part of docs/terms/scars.md
    synonyms: [old scars]
    ---
"""

from candour.reading.raw import unsafe_svg

check_files = unsafe_svg.find
