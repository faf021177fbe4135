"""The scanner, under the name that programs know."""
from _json import make_scanner

__all__ = ["make_scanner"]
