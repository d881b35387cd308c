"""What `check` finds after reading: the rules, the words that they look for, and a clinic's positions."""
