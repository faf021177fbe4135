# types
import types

print(types.SimpleNamespace(a=1, b=[2]), types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1), types.SimpleNamespace({"x": 1}))
m = types.MappingProxyType({"a": 1})
print(m, m["a"], list(m), m | {"b": 2})
for wrong in (lambda: m.__setitem__("a", 1), lambda: types.MappingProxyType([]), lambda: types.SimpleNamespace(1), lambda: types.new_class("X", (), {"metaclass": 5})):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(types.new_class("X", (int,), {}, lambda ns: ns.update(a=1)).a, types.resolve_bases((int,)), types.prepare_class("X")[0])
print(types.FunctionType.__name__, isinstance(lambda: 0, types.LambdaType), isinstance((x for x in ()), types.GeneratorType), isinstance(len, types.BuiltinFunctionType), types.NoneType, types.EllipsisType, types.UnionType)


class C:
    def f(self):
        return self


bound = types.MethodType(C.f, 5)
print(bound(), types.MethodType(len, "abc")(), types.get_original_bases(C))


@types.coroutine
def old():
    value = yield 1
    return value


async def new():
    return await old()


c = new()
print(c.send(None))
try:
    c.send(2)
except StopIteration as stop:
    print(stop.value)


class D:
    @types.DynamicClassAttribute
    def x(self):
        return 5


print(D().x)
try:
    D.x
except AttributeError as error:
    print(repr(error))
# expect: namespace(a=1, b=[2]) True namespace(x=1)
# expect: {'a': 1} 1 ['a'] {'a': 1, 'b': 2}
# expect: AttributeError 'mappingproxy' object has no attribute '__setitem__'
# expect: TypeError mappingproxy() argument must be a mapping, not list
# expect: TypeError 'int' object is not iterable
# expect: TypeError 'int' object is not callable
# expect: 1 (<class 'int'>,) <class 'type'>
# expect: function True True True <class 'NoneType'> <class 'ellipsis'> <class 'types.UnionType'>
# expect: 5 3 (<class 'object'>,)
# expect: 1
# expect: 2
# expect: 5
# expect: AttributeError()
