# A slot wrapper bound to the name of another slot (`__str__ = int.__repr__`) was ignored.
class Number(int):
    __str__ = int.__repr__

    def __repr__(self):
        return "shown"


print(str(Number(3)), repr(Number(3)))
