"""Somebody answers for what a page says, and until when. One module a rule; its docstring is its documentation."""
