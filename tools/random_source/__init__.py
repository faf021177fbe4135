"""The parts of tools/random_programs.py: tables of what programs hold, and the makers that put them together."""
