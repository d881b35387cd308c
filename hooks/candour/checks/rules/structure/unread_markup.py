"""A page holds no markup of other programs.

Other programs have boxes, tabs and links of their own. Neither GitHub nor the site knows them, so readers see the
signs.

Reference: GitHub Flavored Markdown Spec, https://github.github.com/gfm/

Bad::

    !!! warning "If it bleeds"
        Call us.

Good::

    **If it bleeds:** call us.
"""
