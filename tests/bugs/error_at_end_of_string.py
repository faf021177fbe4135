# Bug: a block missing at the end of a string given to compile() was placed in column 0.
def place(source):
    try:
        compile(source, "<text>", "exec")
    except SyntaxError as error:
        return error.lineno, error.offset, error.end_offset


print(place("if x:\n"))          # expect: (1, 6, -1)
print(place("if x:\n  \n  # c"))  # expect: (3, 6, -1)
print(place("try:\n  pass\n"))   # expect: (2, 7, -1)
