# Bug: a string in a code page was taken for a file, so that an error at its end had no column.
try:
    compile(b"# coding: cp1252\nif x:", "s", "exec")
except SyntaxError as error:
    print(error.lineno, error.offset, [error.text])  # expect: 2 6 ['if x:\n']
