"""What nobody meant to publish is named where it stands. Each module is a rule; its docstring is the documentation."""
