"""Utilities for with statements."""
import sys
from functools import wraps
from types import GenericAlias, MethodType

import abc
from _collections_abc import _check_methods

__all__ = ["asynccontextmanager", "contextmanager", "closing", "nullcontext",
           "AbstractContextManager", "AbstractAsyncContextManager", "AsyncExitStack",
           "ContextDecorator", "ExitStack", "redirect_stdout", "redirect_stderr", "suppress",
           "aclosing", "chdir"]


# ---- the two protocols, and managers as decorators

class AbstractContextManager(abc.ABC):
    """What has __enter__ and __exit__."""

    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    @classmethod
    def __subclasshook__(cls, C):
        return (NotImplemented if cls is not AbstractContextManager
                else _check_methods(C, "__enter__", "__exit__"))

    def __enter__(self):
        """Begins the block; `as` binds what is returned, the manager itself."""
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        """Ends the block; a true result suppresses its exception."""


class AbstractAsyncContextManager(abc.ABC):
    """What has __aenter__ and __aexit__."""

    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    @classmethod
    def __subclasshook__(cls, C):
        return (NotImplemented if cls is not AbstractAsyncContextManager
                else _check_methods(C, "__aenter__", "__aexit__"))

    async def __aenter__(self):
        """Begins the block; `as` binds what is returned, the manager itself."""
        return self

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        """Ends the block; a true result suppresses its exception."""


class ContextDecorator:
    """A base class that lets a context manager decorate functions, too."""

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner

    def _recreate_cm(self):
        """The manager for one call: itself, unless it can be used only once."""
        return self


class AsyncContextDecorator:
    """A base class that lets an asynchronous context manager decorate coroutine functions, too."""

    def __call__(self, func):
        @wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)
        return inner

    def _recreate_cm(self):
        """The manager for one call: itself, unless it can be used only once."""
        return self


# ---- managers made of generators

class _GeneratorContextManagerBase:
    _wrapped = ()  # what can leave the generator only as the cause of a RuntimeError (PEP 479)

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        doc = getattr(func, "__doc__", None)
        self.__doc__ = type(self).__doc__ if doc is None else doc

    def _recreate_cm(self):
        # A generator runs once, so each call of a decorated function needs another.
        return self.__class__(self.func, self.args, self.kwds)

    def _is_same(self, raised, thrown):
        """Whether what the generator raised is what was thrown into it."""
        return raised is thrown or (
            isinstance(raised, RuntimeError) and raised.__cause__ is thrown
            and isinstance(thrown, self._wrapped))


class _GeneratorContextManager(_GeneratorContextManagerBase, AbstractContextManager,
                               ContextDecorator):
    """What a function decorated with contextmanager() returns."""

    _wrapped = StopIteration

    def __enter__(self):
        # They are needed for recreating it only, which has been decided by now.
        del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        thrown = typ() if value is None and typ is not None else value
        try:
            if typ is None:
                next(self.gen)
            else:
                self.gen.throw(thrown)
        except StopIteration as stop:
            # The generator handled the exception, unless that is what came out again.
            return typ is not None and stop is not thrown
        except BaseException as raised:
            if not self._is_same(raised, thrown):
                raise
            thrown.__traceback__ = traceback  # without the generator's frames
            return False
        try:
            when = "" if typ is None else " after throw()"
            raise RuntimeError("generator didn't stop" + when)
        finally:
            self.gen.close()


class _AsyncGeneratorContextManager(_GeneratorContextManagerBase, AbstractAsyncContextManager,
                                    AsyncContextDecorator):
    """What a function decorated with asynccontextmanager() returns."""

    _wrapped = (StopIteration, StopAsyncIteration)

    async def __aenter__(self):
        del self.args, self.kwds, self.func
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        thrown = typ() if value is None and typ is not None else value
        try:
            if typ is None:
                await anext(self.gen)
            else:
                await self.gen.athrow(thrown)
        except StopAsyncIteration as stop:
            # The generator handled the exception, unless that is what came out again.
            return typ is not None and stop is not thrown
        except BaseException as raised:
            if not self._is_same(raised, thrown):
                raise
            thrown.__traceback__ = traceback  # without the generator's frames
            return False
        try:
            when = "" if typ is None else " after athrow()"
            raise RuntimeError("generator didn't stop" + when)
        finally:
            await self.gen.aclose()


def _managed(func, manager):
    """The function that makes a manager of each call of a generator function."""
    @wraps(func)
    def helper(*args, **kwds):
        return manager(func, args, kwds)
    return helper


def contextmanager(func):
    """Make a context manager of a generator function that yields once.

    What stands before the yield is the entry, what is yielded is bound by `as`, what follows is the
    exit. An exception in the block is raised at the yield.
    """
    return _managed(func, _GeneratorContextManager)


def asynccontextmanager(func):
    """Make an asynchronous context manager of an asynchronous generator function."""
    return _managed(func, _AsyncGeneratorContextManager)


# ---- small managers

class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """Does nothing: stands where a manager may or may not be needed."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    async def __aenter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aexit__(self, *excinfo):
        pass


class closing(AbstractContextManager):
    """Calls close() on a thing when the block ends."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    """Awaits aclose() of a thing when the block ends."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class suppress(AbstractContextManager):
    """Suppresses exceptions of the given classes, and takes them out of groups."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return None
        if issubclass(exctype, self._exceptions):
            return True
        if not issubclass(exctype, BaseExceptionGroup):
            return False
        _, rest = excinst.split(self._exceptions)
        if rest is not None:
            raise rest
        return True


# The next ones may be entered again before they are left: each keeps a stack of what to restore.

class _RedirectStream(AbstractContextManager):
    _stream = None  # the name in sys

    def __init__(self, new_target):
        self._target = new_target
        self._replaced = []

    def __enter__(self):
        self._replaced.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._target)
        return self._target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._replaced.pop())


class redirect_stdout(_RedirectStream):
    """Makes sys.stdout another file during the block."""

    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    """Makes sys.stderr another file during the block."""

    _stream = "stderr"


class chdir(AbstractContextManager):
    """Changes the working directory during the block, for all threads."""

    def __init__(self, path):
        self.path = path
        self._left = []

    def __enter__(self):
        import os
        self._left.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        import os
        os.chdir(self._left.pop())


# ---- exit stacks

class _Unwinding:
    """The exception that passes a stack of exits, as it would pass nested with statements."""

    __slots__ = ("exception", "received", "raised", "handled")

    def __init__(self, exception):
        self.exception = self.received = exception
        self.raised = False  # whether an exit raised it
        self.handled = sys.exception()  # what is its context without our doing

    def details(self):
        exception = self.exception
        if exception is None:
            return None, None, None
        return type(exception), exception, exception.__traceback__

    def suppress(self):
        self.exception, self.raised = None, False

    def replace(self, exception):
        """An exit raised: what was on its way would be the context of that."""
        last = exception
        while (context := last.__context__) is not None and context is not self.exception:
            if context is self.handled:
                last.__context__ = self.exception
                break
            last = context
        self.exception, self.raised = exception, True

    def finish(self):
        """Raises what an exit raised; otherwise tells whether what was received is suppressed."""
        exception = self.exception
        if self.raised:
            context = exception.__context__
            try:
                raise exception
            finally:
                exception.__context__ = context
        return self.received is not None and exception is None


def _protocol(cm, enter, exit, kind=""):
    """Both methods of a context manager, which are looked up on its class."""
    cls = type(cm)
    try:
        return getattr(cls, enter), getattr(cls, exit)
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the "
                        f"{kind}context manager protocol") from None


class _BaseExitStack:
    """The registering of synchronous exits, which both stacks can do."""

    def __init__(self):
        self._exits = []  # (function, is_sync); the last one is called first

    def _push_method(self, method, cm, is_sync):
        self._exits.append((MethodType(method, cm), is_sync))

    def _push_callback(self, exit, callback, is_sync):
        exit.__wrapped__ = callback
        self._exits.append((exit, is_sync))
        return callback

    def _push_any(self, exit, name, is_sync):
        """Pushes a manager's method, or what has no such method as it is."""
        method = getattr(type(exit), name, None)
        if method is None:
            self._exits.append((exit, is_sync))
        else:
            self._push_method(method, exit, is_sync)
        return exit

    def enter_context(self, cm):
        """Enter a context manager, whose exit is pushed; returns what the entry returns."""
        enter, exit = _protocol(cm, "__enter__", "__exit__")
        result = enter(cm)
        self._push_method(exit, cm, True)
        return result

    def push(self, exit):
        """Push a context manager without entering it, or a function with __exit__'s parameters."""
        return self._push_any(exit, "__exit__", True)

    def callback(self, callback, /, *args, **kwds):
        """Push a function that is called with these arguments; it suppresses nothing."""
        def exit(exc_type, exc, tb):
            callback(*args, **kwds)
        return self._push_callback(exit, callback, True)

    def pop_all(self):
        """Move all exits to a new stack."""
        new = type(self)()
        new._exits, self._exits = self._exits, []
        return new


class ExitStack(_BaseExitStack, AbstractContextManager):
    """A context manager made of others, which are entered one after the other during the block."""

    def __enter__(self):
        return self

    def __exit__(self, *exc_details):
        unwinding = _Unwinding(exc_details[1])
        while self._exits:
            exit, _ = self._exits.pop()
            try:
                if exit(*unwinding.details()):
                    unwinding.suppress()
            except BaseException as exception:
                unwinding.replace(exception)
        return unwinding.finish()

    def close(self):
        """Call the exits now."""
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    """An ExitStack that takes asynchronous managers and coroutine functions, too."""

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_details):
        unwinding = _Unwinding(exc_details[1])
        while self._exits:
            exit, is_sync = self._exits.pop()
            try:
                suppresses = exit(*unwinding.details())
                if suppresses if is_sync else await suppresses:
                    unwinding.suppress()
            except BaseException as exception:
                unwinding.replace(exception)
        return unwinding.finish()

    async def aclose(self):
        """Call the exits now."""
        await self.__aexit__(None, None, None)

    async def enter_async_context(self, cm):
        """Enter an asynchronous manager, whose exit is pushed; returns what the entry returns."""
        enter, exit = _protocol(cm, "__aenter__", "__aexit__", "asynchronous ")
        result = await enter(cm)
        self._push_method(exit, cm, False)
        return result

    def push_async_exit(self, exit):
        """Push an asynchronous manager without entering it, or a function like __aexit__."""
        return self._push_any(exit, "__aexit__", False)

    def push_async_callback(self, callback, /, *args, **kwds):
        """Push a coroutine function that is awaited with these arguments."""
        async def exit(exc_type, exc, tb):
            await callback(*args, **kwds)
        return self._push_callback(exit, callback, False)
