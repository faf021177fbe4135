# What type variables refuse
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

def function[T, *Ts, **P]():
    pass
T, Ts, P = function.__type_params__
attempt(lambda: T())  # expect: TypeError 'typing.TypeVar' object is not callable
attempt(lambda: type("Sub", (T,), {}))
# expect: TypeError type() doesn't support MRO entry resolution; use types.new_class()
attempt(lambda: type("Sub", (Ts,), {}))
# expect: TypeError type() doesn't support MRO entry resolution; use types.new_class()
attempt(lambda: type("Sub", (P,), {}))
# expect: TypeError type() doesn't support MRO entry resolution; use types.new_class()
attempt(lambda: type(T)())  # expect: TypeError typevar() missing required argument 'name' (pos 1)
attempt(lambda: type(T)(5))  # expect: TypeError typevar() argument 'name' must be str, not int
attempt(lambda: type(T)("T", int))  # expect: TypeError A single constraint is not allowed
attempt(lambda: type(T)("T", covariant=True, contravariant=True))
# expect: ValueError Bivariant types are not supported.
attempt(lambda: type(T)("T", covariant=True, infer_variance=True))
# expect: ValueError Variance cannot be specified with infer_variance.
attempt(lambda: type(T)("T", covariant=True))  # expect: +T
attempt(lambda: type(T)("T", contravariant=True))  # expect: -T
attempt(lambda: type(T)("T", default=int).__default__)  # expect: <class 'int'>
attempt(lambda: type(P)("P").args)  # expect: P.args
attempt(lambda: P.args.__origin__ is P)  # expect: True
attempt(lambda: P.kwargs == P.kwargs)  # expect: True
attempt(lambda: setattr(T, "__name__", "U"))  # expect: AttributeError readonly attribute
T.note = "own attribute"
print(T.note, T.__reduce__())  # expect: own attribute T
