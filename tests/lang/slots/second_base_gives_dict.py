# What a second base gives its instances, those of the class have too.
import weakref


class Plain:
    pass


class Slotted:
    __slots__ = ("a",)


class Both(Slotted, Plain):
    __slots__ = ()


both = Both()
both.a, both.b = 1, 2
print(both.__dict__, weakref.ref(both)() is both, "__dict__" in vars(Both))  # expect: {'b': 2} True True
print(Slotted.__dictoffset__, Slotted.__weakrefoffset__, Both.__dictoffset__, Plain.__weakrefoffset__)  # expect: 0 0 -1 -32
