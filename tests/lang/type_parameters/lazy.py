# Bounds and defaults are worked out when first asked for, once
calls = []
def note(x):
    calls.append(x)
    return x

def function[T: note("bound"), U = note("default")]():
    pass

T, U = function.__type_params__
print(calls)  # expect: []
print(T.__bound__, T.__bound__, U.__default__, calls)
# expect: bound bound default ['bound', 'default']
def broken[T: undefined]():
    pass
try:
    broken.__type_params__[0].__bound__
except NameError as error:
    print(error)  # expect: name 'undefined' is not defined
undefined = int
print(broken.__type_params__[0].__bound__)  # expect: <class 'int'>
