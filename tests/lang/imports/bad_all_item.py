__all__ = ["one", 2]
one = 1
