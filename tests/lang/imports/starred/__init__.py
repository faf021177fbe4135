__all__ = ["part", "name"]
name = "starred"
