"""A page is on the site what it is on GitHub.

Editors write, preview and review a page on GitHub. What the site reads otherwise is published as nobody has seen it: a
list runs into the text above it, and a point loses the "do not" that it stood under. GitHub takes a list or a table
right below a line of text; the site wants an empty line between them. What stands in a point of a list is indented by 4
spaces for each level. `fmt` mends what it can without changing what GitHub shows.

Reference: GitHub Flavored Markdown Spec, https://github.github.com/gfm/

Bad::

    Bring with you:
    - your list of medicines
    - a friend

Good::

    Bring with you:

    - your list of medicines
    - a friend
"""
