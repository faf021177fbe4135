# Types.CodeType() takes all the parts
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

def function(x):
    return x * 2
c = function.__code__
CodeType = type(c)
made = CodeType(c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_nlocals, c.co_stacksize,
                c.co_flags, c.co_code, c.co_consts, c.co_names, c.co_varnames, c.co_filename, c.co_name,
                c.co_qualname, c.co_firstlineno, c.co_linetable, c.co_exceptiontable)
print(made == c, type(function)(made, {})(21))  # expect: True 42
attempt(lambda: CodeType())  # expect: TypeError code expected at least 16 arguments, got 0
attempt(lambda: CodeType(1, 2, name=3))  # expect: TypeError code() takes no keyword arguments
