"""What `check` says beyond reading: the rules, what they look for, and the positions that a clinic has taken."""
