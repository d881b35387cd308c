"""One Markdown: what a body is on GitHub, where editors preview it, held against what it is on the site.

`outline.py` has the shape that both readings get, `github.py` and `site.py` make it, `plain.py` says which bodies need
neither, `compare.py` finds the differences, `causes.py` and `layout.py` say what to write instead.
"""
