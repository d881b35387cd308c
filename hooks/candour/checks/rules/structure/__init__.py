"""Pages can be read, and hold together. Each module is a rule; its docstring is the documentation."""
