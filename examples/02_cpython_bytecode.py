"""Question 2: What is CPython?

In 30 seconds: the reference implementation of Python, written in C. It compiles source text to
bytecode, for the whole file at once, and then a virtual machine (a loop over a stack) interprets
that bytecode. The processor never sees bytecode as instructions of its own.

Often said, but wrong: "Python is interpreted first and compiled afterwards", or "bytecode is the
machine's instructions". It is the other way round, and it is the *virtual* machine's.

See it: ./minipy --dis examples/02_cpython_bytecode.py         (--dis=plain: as python -m dis)
"""

# The whole file is compiled before line 1 runs: a mistake in the last line stops the first.
text = "print('first line')\nprint('last line'"
try:
    exec(text)
except SyntaxError as error:
    print(f"nothing was printed: {error.msg}, line {error.lineno}")  # expect: nothing was printed: '(' was never closed, line 2


# A function is compiled together with its file; calling it runs its code object.
def area(width, height=2):
    product = width * height
    return product


code = area.__code__
print(code.co_name, code.co_argcount, code.co_varnames)  # expect: area 2 ('width', 'height', 'product')
print(code.co_consts, code.co_names, code.co_freevars)  # expect: (None,) () ()
print("stack slots:", code.co_stacksize, "locals:", code.co_nlocals)  # expect: stack slots: 2 locals: 3
print(code.co_filename.endswith("02_cpython_bytecode.py"), code.co_firstlineno)  # expect: True 22


# The compiler computes what it can: there is no multiplication left in this function.
def seconds_a_day():
    return 24 * 60 * 60


print(seconds_a_day.__code__.co_consts)  # expect: (None, 86400)

# The stack at work: LOAD_FAST pushes, BINARY_OP pops two and pushes one, RETURN_VALUE pops.
# The same listing in both programs:
#   ./minipy --dis=plain examples/02_cpython_bytecode.py
#   python3.13 -m dis examples/02_cpython_bytecode.py
#     LOAD_FAST_LOAD_FAST      1 (width, height)     0 → 2
#     BINARY_OP                5 (*)                 2 → 1
#     STORE_FAST               2 (product)           1 → 0

# Follow-up: where are the names? Locals are numbered at compile time, so that reading one is an
# index into an array; globals and attributes are looked up by name when the line runs.


def names():
    local = len
    return local(later)


print(names.__code__.co_varnames, names.__code__.co_names)  # expect: ('local',) ('len', 'later')
later = [1, 2, 3]
print(names())  # expect: 3

# Follow-up: is the bytecode the same everywhere? No: each version and each implementation has its
# own. What is the same is what the program means.

# Follow-up: can code be made at run time? compile() and eval() do just that.
print(eval(compile("6 * 7", "<example>", "eval")))  # expect: 42
