# object.__reduce_ex__ with each protocol, for plain classes, slots and subclasses of built-in types
class Plain:
    def __init__(self):
        self.x = 1


class Slotted:
    __slots__ = ("a", "__b")

    def fill(self):
        self.a, self.__b = 1, 2
        return self


class Both:
    __slots__ = ("a", "__dict__")


class Listed(list):
    pass


class Mapped(dict):
    pass


class Number(int):
    pass


def shown(part):
    if isinstance(part, tuple):
        return "(" + ", ".join(map(shown, part)) + ")"
    return part.__name__ if hasattr(part, "__name__") else repr(list(part)) if hasattr(part, "__next__") else repr(part)


both = Both()
both.a, both.c = 1, 2
for thing in (Plain(), object(), Slotted().fill(), Slotted(), both, Listed([1]), Mapped(a=1), Number(5), 5, "a", (1,),
              [1], {1: 2}, None, 1j, range(3), slice(1), {1}, memoryview(b""), int | str, ValueError(1)):
    for protocol in (0, 2, 4):
        try:
            print(type(thing).__name__, protocol, shown(thing.__reduce_ex__(protocol)))
        except TypeError as error:
            print(type(thing).__name__, protocol, error)
plain = Plain()
print(plain.__reduce_ex__(2)[2] is plain.__dict__, plain.__getstate__() is plain.__dict__)
for wrong in ((), ("2",), (2, 3)):
    try:
        plain.__reduce_ex__(*wrong)
    except TypeError as error:
        print(error)
# expect: Plain 0 (_reconstructor, (Plain, object, None), {'x': 1})
# expect: Plain 2 (__newobj__, (Plain), {'x': 1}, None, None)
# expect: Plain 4 (__newobj__, (Plain), {'x': 1}, None, None)
# expect: object 0 (_reconstructor, (object, object, None))
# expect: object 2 (__newobj__, (object), None, None, None)
# expect: object 4 (__newobj__, (object), None, None, None)
# expect: Slotted 0 a class that defines __slots__ without defining __getstate__ cannot be pickled
# expect: Slotted 2 (__newobj__, (Slotted), (None, {'a': 1, '_Slotted__b': 2}), None, None)
# expect: Slotted 4 (__newobj__, (Slotted), (None, {'a': 1, '_Slotted__b': 2}), None, None)
# expect: Slotted 0 a class that defines __slots__ without defining __getstate__ cannot be pickled
# expect: Slotted 2 (__newobj__, (Slotted), None, None, None)
# expect: Slotted 4 (__newobj__, (Slotted), None, None, None)
# expect: Both 0 a class that defines __slots__ without defining __getstate__ cannot be pickled
# expect: Both 2 (__newobj__, (Both), ({'c': 2}, {'a': 1}), None, None)
# expect: Both 4 (__newobj__, (Both), ({'c': 2}, {'a': 1}), None, None)
# expect: Listed 0 (_reconstructor, (Listed, list, [1]))
# expect: Listed 2 (__newobj__, (Listed), None, [1], None)
# expect: Listed 4 (__newobj__, (Listed), None, [1], None)
# expect: Mapped 0 (_reconstructor, (Mapped, dict, {'a': 1}))
# expect: Mapped 2 (__newobj__, (Mapped), None, None, [('a', 1)])
# expect: Mapped 4 (__newobj__, (Mapped), None, None, [('a', 1)])
# expect: Number 0 (_reconstructor, (Number, int, 5))
# expect: Number 2 (__newobj__, (Number, 5), None, None, None)
# expect: Number 4 (__newobj__, (Number, 5), None, None, None)
# expect: int 0 cannot pickle 'int' object
# expect: int 2 (__newobj__, (int, 5), None, None, None)
# expect: int 4 (__newobj__, (int, 5), None, None, None)
# expect: str 0 cannot pickle 'str' object
# expect: str 2 (__newobj__, (str, 'a'), None, None, None)
# expect: str 4 (__newobj__, (str, 'a'), None, None, None)
# expect: tuple 0 cannot pickle 'tuple' object
# expect: tuple 2 (__newobj__, (tuple, (1)), None, None, None)
# expect: tuple 4 (__newobj__, (tuple, (1)), None, None, None)
# expect: list 0 cannot pickle 'list' object
# expect: list 2 (__newobj__, (list), None, [1], None)
# expect: list 4 (__newobj__, (list), None, [1], None)
# expect: dict 0 cannot pickle 'dict' object
# expect: dict 2 (__newobj__, (dict), None, None, [(1, 2)])
# expect: dict 4 (__newobj__, (dict), None, None, [(1, 2)])
# expect: NoneType 0 cannot pickle 'NoneType' object
# expect: NoneType 2 (__newobj__, (NoneType), None, None, None)
# expect: NoneType 4 (__newobj__, (NoneType), None, None, None)
# expect: complex 0 cannot pickle 'complex' object
# expect: complex 2 (__newobj__, (complex, 0.0, 1.0), None, None, None)
# expect: complex 4 (__newobj__, (complex, 0.0, 1.0), None, None, None)
# expect: range 0 (range, (0, 3, 1))
# expect: range 2 (range, (0, 3, 1))
# expect: range 4 (range, (0, 3, 1))
# expect: slice 0 (slice, (None, 1, None))
# expect: slice 2 (slice, (None, 1, None))
# expect: slice 4 (slice, (None, 1, None))
# expect: set 0 (set, ([1]), None)
# expect: set 2 (set, ([1]), None)
# expect: set 4 (set, ([1]), None)
# expect: memoryview 0 cannot pickle 'memoryview' object
# expect: memoryview 2 cannot pickle memoryview objects
# expect: memoryview 4 cannot pickle memoryview objects
# expect: UnionType 0 cannot pickle 'UnionType' object
# expect: UnionType 2 cannot pickle 'types.UnionType' object
# expect: UnionType 4 cannot pickle 'types.UnionType' object
# expect: ValueError 0 (ValueError, (1))
# expect: ValueError 2 (ValueError, (1))
# expect: ValueError 4 (ValueError, (1))
# expect: True True
# expect: Plain.__reduce_ex__() takes exactly one argument (0 given)
# expect: 'str' object cannot be interpreted as an integer
# expect: Plain.__reduce_ex__() takes exactly one argument (2 given)
