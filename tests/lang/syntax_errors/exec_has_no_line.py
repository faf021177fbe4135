# An error found after parsing shows its line only when the file of that name can be read.
def show(source):
    try:
        exec(source)
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, repr(error.text))


show("x = 1\nreturn")       # expect: 'return' outside function 2 1 None
show("x = 1\nx y")          # expect: invalid syntax 2 3 'x y\n'
show("def f(a, a): pass")   # expect: duplicate argument 'a' in function definition 1 10 None
show("f(1 2)")              # expect: invalid syntax. Perhaps you forgot a comma? 1 3 'f(1 2)\n'
