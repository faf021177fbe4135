# A text for eval or single mode that stops without a newline: places at its end, the line shown.
def show(source, mode):
    try:
        compile(source, "<s>", mode)
        print("accepted")
    except SyntaxError as error:
        print(type(error).__name__, error.args)


show("1 +", "eval")  # expect: SyntaxError ('invalid syntax', ('<s>', 1, 0, '1 +', 1, 0))
show("1 +\n", "eval")  # expect: SyntaxError ('invalid syntax', ('<s>', 1, 4, '1 +\n', 1, 5))
show("x = 1", "eval")  # expect: SyntaxError ('invalid syntax', ('<s>', 1, 3, 'x = 1', 1, 4))
show("(1,", "eval")  # expect: SyntaxError ("'(' was never closed", ('<s>', 1, 1, '(1,', 1, 0))
show("", "eval")  # expect: SyntaxError ('invalid syntax', ('<s>', 0, 0, '', 0, 0))
show("lambda:", "eval")  # expect: SyntaxError ('invalid syntax', ('<s>', 1, 0, 'lambda:', 1, 0))
show("f'{x", "eval")  # expect: SyntaxError ("'{' was never closed", ('<s>', 1, 3, "f'{x", 1, 0))
show("b'a' 'b'", "eval")  # expect: SyntaxError ('cannot mix bytes and nonbytes literals', ('<s>', 1, 8, "b'a' 'b'", 1, -1))
show("x \\", "eval")  # expect: SyntaxError ('unexpected character after line continuation character', ('<s>', 1, 3, 'x \\', 1, 0))
show("import ", "single")  # expect: SyntaxError ("Expected one or more names after 'import'", ('<s>', 1, 0, 'import ', 1, 7))
show("from x import y,", "single")  # expect: SyntaxError ('trailing comma not allowed without surrounding parentheses', ('<s>', 1, 16, 'from x import y,', 1, -1))
show("if x: pass", "single")  # expect: SyntaxError ('invalid syntax', ('<s>', 1, 0, 'if x: pass', 1, 0))
show("if x: pass\n", "single")  # expect: accepted
show("if x:\n  pass", "single")  # expect: accepted
show("@d\ndef f(): pass", "single")  # expect: SyntaxError ('invalid syntax', ('<s>', 2, 0, 'def f(): pass', 2, 0))
show("x; y", "single")  # expect: accepted
show("x\ny", "single")  # expect: SyntaxError ('multiple statements found while compiling a single statement', ('<s>', 1, 2, 'x\n', 1, 3))
show("x\n# nothing\n\n", "single")  # expect: accepted
show("x\n# nothing\ny", "single")  # expect: SyntaxError ('multiple statements found while compiling a single statement', ('<s>', 1, 2, 'x\n', 1, 3))
show("def f():\n  ", "single")  # expect: SyntaxError ('invalid syntax', ('<s>', 2, 0, '  ', 2, 0))
show("1 = x", "single")  # expect: SyntaxError ("cannot assign to literal here. Maybe you meant '==' instead of '='?", ('<s>', 1, 1, '1 = x', 1, 2))
show("if 1 # no colon", "single")  # expect: SyntaxError ("expected ':'", ('<s>', 1, 15, 'if 1 # no colon', 1, -1))
