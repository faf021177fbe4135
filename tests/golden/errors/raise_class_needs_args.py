# status: 1
class Needs(Exception):
    def __init__(self, a): self.a = a

raise Needs
