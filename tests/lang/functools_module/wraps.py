# wraps and update_wrapper
import functools


def decorate(f):
    @functools.wraps(f)
    def wrapper(*args):
        """of the wrapper"""
        return f(*args)
    return wrapper


@decorate
def shown(x: int) -> str:
    """of shown"""


shown.mark = 1
print(shown.__name__, shown.__qualname__, shown.__doc__, shown.__annotations__, shown.__wrapped__.__name__)
print(functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)
again = functools.update_wrapper(lambda: 0, shown)
print(again.mark, again.__wrapped__ is shown)
print(functools.update_wrapper(lambda: 0, 5).__name__)
# expect: shown shown of shown {'x': <class 'int'>, 'return': <class 'str'>} shown
# expect: ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__', '__type_params__') ('__dict__',)
# expect: 1 True
# expect: <lambda>
