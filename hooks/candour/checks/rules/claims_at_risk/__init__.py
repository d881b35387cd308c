"""Claims that mislead patients and that regulators act on. Each module is a rule; its docstring documents it."""
