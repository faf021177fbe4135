# Types.FunctionType puts functions together
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

def function(a, b=2):
    return a, b
FunctionType = type(function)
made = FunctionType(function.__code__, {}, "new", (5,))
print(made(1), made.__name__, made.__qualname__)  # expect: (1, 5) new function
def outer():
    x = 1
    return lambda: x
inner = outer()
print(FunctionType(inner.__code__, {}, closure=inner.__closure__)())  # expect: 1
attempt(lambda: FunctionType())
# expect: TypeError function() missing required argument 'code' (pos 1)
attempt(lambda: FunctionType(5, {}))
# expect: TypeError function() argument 'code' must be code, not int
attempt(lambda: FunctionType(function.__code__, 5))
# expect: TypeError function() argument 'globals' must be dict, not int
attempt(lambda: FunctionType(function.__code__, {}, closure=5))
# expect: TypeError arg 5 (closure) must be None or tuple
attempt(lambda: FunctionType(inner.__code__, {}))  # expect: TypeError arg 5 (closure) must be tuple
attempt(lambda: FunctionType(inner.__code__, {}, closure=()))
# expect: ValueError <lambda> requires closure of length 1, not 0
