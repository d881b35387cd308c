"""A claim says what the words that it marks say. Each module is a rule; its docstring documents it."""
