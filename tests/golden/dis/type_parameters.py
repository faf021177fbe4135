type Alias = int
type Generic[T] = list[T]
type Bounded[T: int, *Ts, **P] = dict[T, tuple[*Ts]]


def generic[T](x: T) -> T:
    return x


def bounded[T: (int, str), U: int = bool](x: T, y: U = 1) -> T:
    return x


def variadic[*Ts, **P](f, *args: *Ts):
    return f


class Stack[T]:
    def push(self, item: T) -> None:
        self.item = item

    def convert[U](self, x: U) -> T | U:
        return x


class Derived[T](Stack[T], metaclass=type):
    field: T


def inside():
    type Local = str
    type Recursive = list[Recursive]
    return Local


@staticmethod
def decorated[T](x: T = 1, *, y=2):
    return x


class WithAlias:
    type Member[T] = tuple[T, int]
