"""A package."""
print("house", __name__, __package__)
from . import kitchen

rooms = ["kitchen", "cellar"]
