"""The abstract base classes that decide by looking for methods, and the types that they include."""
from abc import ABCMeta, abstractmethod
import sys

# Its classes call themselves collections.abc.X in reprs.
__name__ = "collections.abc"


# ---- types that have no other name

def _suspendable_types():
    """The types of generators, coroutines and asynchronous generators."""
    def generator():
        yield

    async def coroutine():
        pass

    async def async_generator():
        yield

    awaited_nowhere = coroutine()
    awaited_nowhere.close()
    return type(generator()), type(awaited_nowhere), type(async_generator())


GenericAlias = type(list[int])
EllipsisType = type(...)
FunctionType = type(_suspendable_types)
generator, coroutine, async_generator = _suspendable_types()
mappingproxy = type(type.__dict__)
framelocalsproxy = type((lambda: sys._getframe().f_locals)())
dict_keys, dict_values, dict_items = map(type, ({}.keys(), {}.values(), {}.items()))

_iterators = [type(iter(empty)) for empty in (
    b"", bytearray(), {}.keys(), {}.values(), {}.items(), [], range(0), range(1 << 1000), set(), "",
    (), zip(), reversed([]))]
(bytes_iterator, bytearray_iterator, dict_keyiterator, dict_valueiterator, dict_itemiterator,
 list_iterator, range_iterator, longrange_iterator, set_iterator, str_iterator, tuple_iterator,
 zip_iterator, list_reverseiterator) = _iterators


# ---- what the classes are declared with

def _check_methods(C, *methods):
    """True if the class has all the methods; NotImplemented if one is missing or None."""
    namespaces = [base.__dict__ for base in C.__mro__]
    for method in methods:
        for namespace in namespaces:
            if method in namespace:
                break
        if namespace.get(method) is None:
            return NotImplemented
    return True


def _includes_what_has(*methods):
    """A class decorator: every class that has these methods counts as a subclass."""
    def decorate(abstract):
        # Of this class only: a subclass may ask for more.
        def __subclasshook__(cls, C):
            return _check_methods(C, *methods) if cls is abstract else NotImplemented

        __subclasshook__.__qualname__ = f"{abstract.__qualname__}.__subclasshook__"
        abstract.__subclasshook__ = classmethod(__subclasshook__)
        return abstract

    return decorate


def _includes(*types):
    """A class decorator: these types count as subclasses."""
    def decorate(abstract):
        for included in types:
            abstract.register(included)
        return abstract

    return decorate


def _thrown(typ, val, tb):
    """What throw(typ, val, tb) raises."""
    if tb is None:
        return typ if val is None else val
    return (typ() if val is None else val).with_traceback(tb)


# ---- what can be asked of one object

@_includes_what_has("__hash__")
class Hashable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __hash__(self):
        return 0


@_includes_what_has("__len__")
class Sized(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __len__(self):
        return 0


@_includes_what_has("__contains__")
class Container(metaclass=ABCMeta):
    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    @abstractmethod
    def __contains__(self, x):
        return False


@_includes_what_has("__buffer__")
class Buffer(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __buffer__(self, flags: int, /) -> "memoryview":
        raise NotImplementedError


# ---- iteration

@_includes_what_has("__iter__")
class Iterable(metaclass=ABCMeta):
    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    @abstractmethod
    def __iter__(self):
        yield from ()


@_includes_what_has("__reversed__", "__iter__")
class Reversible(Iterable):
    __slots__ = ()

    @abstractmethod
    def __reversed__(self):
        yield from ()


@_includes_what_has("__len__", "__iter__", "__contains__")
class Collection(Sized, Iterable, Container):
    __slots__ = ()


@_includes(*_iterators)
@_includes_what_has("__iter__", "__next__")
class Iterator(Iterable):
    __slots__ = ()

    def __iter__(self):
        return self

    @abstractmethod
    def __next__(self):
        """The next item; StopIteration when there are no more."""
        raise StopIteration


@_includes(generator)
@_includes_what_has("__iter__", "__next__", "send", "throw", "close")
class Generator(Iterator):
    __slots__ = ()

    @abstractmethod
    def send(self, value):
        """Resume, the value being that of the yield; give what is yielded next."""
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Resume with an exception, raised where the generator waits."""
        raise _thrown(typ, val, tb)

    def __next__(self):
        """Resume without a value."""
        return self.send(None)

    def close(self):
        """Resume with GeneratorExit, which must end the generator."""
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            return
        raise RuntimeError("generator ignored GeneratorExit")


# ---- awaiting

@_includes_what_has("__await__")
class Awaitable(metaclass=ABCMeta):
    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    @abstractmethod
    def __await__(self):
        yield


@_includes(coroutine)
@_includes_what_has("__await__", "send", "throw", "close")
class Coroutine(Awaitable):
    __slots__ = ()

    @abstractmethod
    def send(self, value):
        """Resume, the value being that of the await; give what is awaited next."""
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Resume with an exception, raised where the coroutine waits."""
        raise _thrown(typ, val, tb)

    def close(self):
        """Resume with GeneratorExit, which must end the coroutine."""
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            return
        raise RuntimeError("coroutine ignored GeneratorExit")


@_includes_what_has("__aiter__")
class AsyncIterable(metaclass=ABCMeta):
    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    @abstractmethod
    def __aiter__(self):
        return AsyncIterator()


@_includes_what_has("__anext__", "__aiter__")
class AsyncIterator(AsyncIterable):
    __slots__ = ()

    def __aiter__(self):
        return self

    @abstractmethod
    async def __anext__(self):
        """The next item; StopAsyncIteration when there are no more."""
        raise StopAsyncIteration


@_includes(async_generator)
@_includes_what_has("__aiter__", "__anext__", "asend", "athrow", "aclose")
class AsyncGenerator(AsyncIterator):
    __slots__ = ()

    @abstractmethod
    async def asend(self, value):
        """Resume, the value being that of the yield; give what is yielded next."""
        raise StopAsyncIteration

    @abstractmethod
    async def athrow(self, typ, val=None, tb=None):
        """Resume with an exception, raised where the generator waits."""
        raise _thrown(typ, val, tb)

    async def __anext__(self):
        """Resume without a value."""
        return await self.asend(None)

    async def aclose(self):
        """Resume with GeneratorExit, which must end the generator."""
        try:
            await self.athrow(GeneratorExit)
        except (GeneratorExit, StopAsyncIteration):
            return
        raise RuntimeError("asynchronous generator ignored GeneratorExit")


# ---- calling

class _CallableGenericAlias(GenericAlias):
    """Callable[[A, B], R]: its __args__ are flat, (A, B, R), as code that handles them expects."""

    __slots__ = ()

    def __new__(cls, origin, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        parameters, result = args
        if isinstance(parameters, (list, tuple)):
            args = (*parameters, result)
        elif not _stands_for_parameters(parameters):
            raise TypeError("Expected a list of types, an ellipsis, ParamSpec, or Concatenate. "
                            f"Got {parameters}")
        return super().__new__(cls, origin, args)

    def __repr__(self):
        if _has_stand_in(self.__args__):
            return super().__repr__()
        *parameters, result = map(_shown, self.__args__)
        return f"collections.abc.Callable[[{', '.join(parameters)}], {result}]"

    def __reduce__(self):
        *parameters, result = self.__args__
        args = self.__args__ if _has_stand_in(self.__args__) else (parameters, result)
        return _CallableGenericAlias, (Callable, args)

    def __getitem__(self, item):
        args = super().__getitem__(item if isinstance(item, tuple) else (item,)).__args__
        if not isinstance(args[0], (tuple, list)):
            *parameters, result = args
            args = parameters, result
        return _CallableGenericAlias(Callable, args)


def _shown(obj):
    """How a type shows inside the repr of another one."""
    if obj is Ellipsis:
        return "..."
    if isinstance(obj, FunctionType):
        return obj.__name__
    if isinstance(obj, GenericAlias) or not isinstance(obj, type):
        return repr(obj)
    module = "" if obj.__module__ == "builtins" else f"{obj.__module__}."
    return module + obj.__qualname__


def _has_stand_in(args):
    """Whether an alias's flat arguments are (..., R) or the like."""
    return len(args) == 2 and _stands_for_parameters(args[0])


def _stands_for_parameters(obj):
    """Whether it may be written for a list of parameters, as an ellipsis or a ParamSpec."""
    if obj is Ellipsis or isinstance(obj, list):
        return True
    kind = type(obj)
    return (kind.__module__, kind.__name__) in (("typing", "ParamSpec"),
                                                ("typing", "_ConcatenateGenericAlias"))


@_includes_what_has("__call__")
class Callable(metaclass=ABCMeta):
    __slots__ = ()
    __class_getitem__ = classmethod(_CallableGenericAlias)

    @abstractmethod
    def __call__(self, *args, **kwds):
        return False
