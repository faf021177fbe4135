import sys


def plain():
    pass


def parameters(a, b=1, /, c: int = 2, *args: str, d, e=3, **kwargs) -> None:
    """A doc string."""
    return a, args, kwargs


@staticmethod
@decorate(1)
def decorated():
    return


def closure(n):
    count = 0

    def step(by=n):
        nonlocal count
        count += by
        return lambda: count

    return step


def generator(items):
    yield
    x = yield 1
    yield from items
    return x


async def coroutine(x):
    async with x as y:
        await y
    async for z in y:
        yield z
    return


class Base:
    """Doc."""

    attribute: int = 1
    other: str

    def method(self):
        return super().method() + __class__.attribute


class Derived(Base, metaclass=type, key=1):
    @property
    def p(self):
        return self._p

    @p.setter
    def p(self, value):
        self._p = value


def handlers(x):
    try:
        with x as y, y:
            return y
    except* ValueError as group:
        pass
    try:
        for i in range(10):
            try:
                if i:
                    continue
                break
            finally:
                print(i)
    except TypeError as e:
        raise ValueError from e
    finally:
        return 1


def generic[T: int, *Ts, **P](x: T) -> T:
    type Alias[V] = list[V]
    return x
