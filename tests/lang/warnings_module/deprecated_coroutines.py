# A deprecated coroutine function is still known as one, and warns when it is called.
import inspect
import warnings


@warnings.deprecated("use g")
async def f():
    return 1


print(inspect.iscoroutinefunction(f), inspect.signature(warnings.deprecated))
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    f().close()
print(log[0].message)
# expect: True (message: str, /, *, category: type[Warning] | None = <class 'DeprecationWarning'>, stacklevel: int = 1) -> None
# expect: use g
