# A SyntaxError with its place.
error = SyntaxError("message", ("file.py", 1, 2, "text"))
print(error.msg, error.filename, error.lineno, error.offset, error.text, error.end_lineno)
# expect: message file.py 1 2 text None
print(error)  # expect: message (file.py, line 1)
print(SyntaxError("message"), SyntaxError())  # expect: message None
try:
    compile("a b", "made.py", "exec")
except SyntaxError as error:
    print(error.filename, error.lineno, error.offset, error.text)
    # expect: made.py 1 3 a b
    # expect:
