# What replace() refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

def function(x):
    return x
code = function.__code__
attempt(lambda: code.replace(co_argcount="a"))
# expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: code.replace(co_argcount=-1))
# expect: ValueError co_argcount must be a positive integer
attempt(lambda: code.replace(co_argcount=5))  # expect: ValueError code: co_varnames is too small
attempt(lambda: code.replace(other=1))
# expect: TypeError replace() got an unexpected keyword argument 'other'
attempt(lambda: code.replace(co_consts=[1]))
# expect: TypeError replace() argument 'co_consts' must be tuple, not list
attempt(lambda: code.replace(co_name=5))
# expect: TypeError replace() argument 'co_name' must be str, not int
attempt(lambda: code.replace(co_code="a"))
# expect: TypeError replace() argument 'co_code' must be bytes, not str
attempt(lambda: code.replace(co_nlocals=7))
# expect: ValueError code: co_nlocals != len(co_varnames)
attempt(lambda: code.replace(co_flags=2 ** 40))
# expect: OverflowError Python int too large to convert to C int
attempt(lambda: code.replace(5))  # expect: TypeError replace() takes no positional arguments
