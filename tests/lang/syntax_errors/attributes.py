# The attributes of a SyntaxError: where it begins and ends, in characters.
def show(source):
    try:
        compile(source, "x.py", "exec")
    except SyntaxError as error:
        print(type(error).__name__, error.args)


show("a = (1,\nb = 2\n")                   # expect: SyntaxError ("'(' was never closed", ('x.py', 1, 5, 'a = (1,', 1, 0))
show("é = 'é' é\n")                        # expect: SyntaxError ('invalid syntax', ('x.py', 1, 9, "é = 'é' é\n", 1, 10))
show("if x:\n  y\n z\n")                   # expect: IndentationError ('unindent does not match any outer indentation level', ('x.py', 3, 3, ' z\n', 3, -1))
show("if x:\n\ty\n        z\n")          # expect: TabError ('inconsistent use of tabs and spaces in indentation', ('x.py', 3, 1, '        z\n', 3, 0))
show("f(a for a in b, c)\n")               # expect: SyntaxError ('Generator expression must be parenthesized', ('x.py', 1, 3, 'f(a for a in b, c)\n', 1, 15))
show("x = 'abc\n")                         # expect: SyntaxError ('unterminated string literal (detected at line 1)', ('x.py', 1, 5, "x = 'abc", 1, 5))
show("for x in range(3)\n  pass\n")        # expect: SyntaxError ("expected ':'", ('x.py', 1, 18, 'for x in range(3)\n', 1, 19))
