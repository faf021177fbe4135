# The type parameters of a generic function
def first[T, U: int, V: (int, str), *Ts, **P](x: T) -> U:
    return x

print(first.__type_params__, [type(p).__name__ for p in first.__type_params__])
# expect: (T, U, V, Ts, P) ['TypeVar', 'TypeVar', 'TypeVar', 'TypeVarTuple', 'ParamSpec']
print(first.__annotations__, first(3), first.__qualname__)  # expect: {'x': T, 'return': U} 3 first
T, U, V, Ts, P = first.__type_params__
print(U.__bound__, V.__constraints__, T.__bound__, T.__constraints__)
# expect: <class 'int'> (<class 'int'>, <class 'str'>) None ()
print(T.__name__, T.__covariant__, T.__contravariant__, T.__infer_variance__, T.__module__)
# expect: T False False True typing
first.__type_params__ = ()
print(first.__type_params__)  # expect: ()
try:
    first.__type_params__ = 5
except TypeError as error:
    print(error)  # expect: __type_params__ must be set to a tuple
