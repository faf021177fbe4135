# status: 1
class Silent(Exception):
    def __str__(self): raise RuntimeError("no text")

raise Silent
