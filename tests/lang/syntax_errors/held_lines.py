# Of a string, the text of an error is all that the lexer holds: a token or a backslash joins lines.
def show(source):
    try:
        compile(source, "<s>", "exec")
        print("accepted")
    except SyntaxError as error:
        print(type(error).__name__, error.args)


show("x = 1 + \\\n  y z\n")  # expect: SyntaxError ('invalid syntax', ('<s>', 2, 5, 'x = 1 + \\\n  y z\n', 2, 6))
show("x = 1 \\\n  \\\n  y\n")  # expect: SyntaxError ('invalid syntax', ('<s>', 3, 3, 'x = 1 \\\n  \\\n  y\n', 3, 4))
show("if x:\n  \\\n  y z\n")  # expect: SyntaxError ('invalid syntax', ('<s>', 3, 5, '  y z\n', 3, 6))
show("'''\na\n''' z\n")  # expect: SyntaxError ('invalid syntax', ('<s>', 3, 5, "'''\na\n''' z\n", 3, 6))
show("'''\na\n''' + \\ z\n")  # expect: SyntaxError ('unexpected character after line continuation character', ('<s>', 3, 14, "'''\na\n''' + \\ z\n", 3, 0))
show("f'''{a:\n{b!}\n}'''\n")  # expect: SyntaxError ('f-string: missing conversion character', ('<s>', 2, 4, "f'''{a:\n{b!}\n", 2, 5))
show("(\n'''a\nb''' z)\n")  # expect: SyntaxError ('invalid syntax. Perhaps you forgot a comma?', ('<s>', 2, 1, "'''a", 3, 5))
show("x = 'a' \\\n  'b' \\ c\n")  # expect: SyntaxError ('unexpected character after line continuation character', ('<s>', 2, 18, "x = 'a' \\\n  'b' \\ c\n", 2, 0))
show("'''\n\n\\x1'''\n")  # expect: SyntaxError ("(unicode error) 'unicodeescape' codec can't decode bytes in position 2-4: truncated \\xXX escape", ('<s>', 1, 1, "'''", 3, 4))
show("x = (1,\n  2 3)\n")  # expect: SyntaxError ('invalid syntax. Perhaps you forgot a comma?', ('<s>', 2, 3, '  2 3)\n', 2, 6))
