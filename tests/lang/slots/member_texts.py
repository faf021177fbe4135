# A slot that is not set names the class with its module; a slot is a member_descriptor.
import types


class C:
    __slots__ = ("a",)


try:
    C().a
except AttributeError as error:
    print(error)  # expect: 'C' object has no attribute 'a'
D = type("D", (C,), {"__module__": "far.away"})
try:
    D().a
except AttributeError as error:
    print(error, error.name)  # expect: 'far.away.D' object has no attribute 'a' a
print(isinstance(C.a, types.MemberDescriptorType), C.a.__objclass__ is C, C.a)  # expect: True True <member 'a' of 'C' objects>
print(type(types.FunctionType.__globals__).__name__, type(OSError.errno).__name__, slice.start)  # expect: member_descriptor member_descriptor <member 'start' of 'slice' objects>
try:
    C.a.__name__ = "b"
except AttributeError as error:
    print(error)  # expect: readonly attribute
