"""Somebody answers for what a page says, and until when. Each module is a rule; its docstring is the documentation."""
