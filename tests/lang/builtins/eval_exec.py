# Eval(), exec() and compile()
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: eval('1 + 2'))  # expect: 3
attempt(lambda: eval('x', {'x': 5}))  # expect: 5
attempt(lambda: eval('x', {}, {'x': 6}))  # expect: 6
attempt(lambda: eval('x ='))  # expect: SyntaxError invalid syntax (<string>, line 1)
attempt(lambda: eval('x = 1'))  # expect: SyntaxError invalid syntax (<string>, line 1)
attempt(lambda: eval(5))  # expect: TypeError eval() arg 1 must be a string, bytes or code object
attempt(lambda: eval('1', 5))  # expect: TypeError globals must be a dict
attempt(lambda: exec('x = 1'))  # expect: None
attempt(lambda: exec('1/0'))  # expect: ZeroDivisionError division by zero
attempt(lambda: eval(compile('2 * 3', 'f', 'eval')))  # expect: 6
attempt(lambda: compile('x', 'f', 'nope'))
# expect: ValueError compile() mode must be 'exec', 'eval' or 'single'
attempt(lambda: compile('x = ', 'f', 'exec'))  # expect: SyntaxError invalid syntax (f, line 1)
attempt(lambda: compile('1\0', 'f', 'exec'))
# expect: SyntaxError source code string cannot contain null bytes
attempt(lambda: exec(5))  # expect: TypeError exec() arg 1 must be a string, bytes or code object
attempt(lambda: eval('  7'))  # expect: 7
