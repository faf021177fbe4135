"""Question 4: What are `nonlocal` and `global` for?

In 30 seconds: they change where an assignment goes. Without them an assignment makes the name
local. `global n` makes it the module's n, even one that does not exist yet; `nonlocal n` makes it
the n of the nearest enclosing function that has one, which must exist when the code is compiled.
For reading, neither is needed.

See it: ./minipy --dis examples/04_nonlocal_global.py       STORE_GLOBAL, STORE_DEREF, STORE_FAST
"""


# Without nonlocal the name is local, and has no value yet.
def broken_counter():
    count = 0

    def step():
        count += 1
        return count

    return step


try:
    broken_counter()()
except UnboundLocalError as error:
    print(error)  # expect: cannot access local variable 'count' where it is not associated with a value


def make_counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    def peek():
        return count

    return step, peek


step, peek = make_counter()
step()
step()
print(step(), peek())  # expect: 3 3

# Each call of the outer function makes a new cell; the two inner functions share one.
step2, peek2 = make_counter()
step2()
print(peek(), peek2())  # expect: 3 1
print(step.__closure__[0] is peek.__closure__[0])  # expect: True
print(step.__closure__[0] is step2.__closure__[0])  # expect: False
print(step.__closure__[0].cell_contents, step.__code__.co_freevars)  # expect: 3 ('count',)


# global makes a name that was not there.
def create():
    global made_here
    made_here = "made by create()"


create()
print(made_here)  # expect: made by create()

# Changing an object needs neither: no name is assigned.
items = []


def add(item):
    items.append(item)


add(1)
print(items)  # expect: [1]

# What the compiler refuses, before anything runs.
for text in (
    "def f():\n    nonlocal zz",
    "def f():\n    x = 1\n    global x",
    "def f():\n    print(x)\n    global x",
    "def f(x):\n    global x",
    "def f():\n    def g():\n        nonlocal x\n        global x",
    "nonlocal x",
):
    try:
        compile(text, "<example>", "exec")
    except SyntaxError as error:
        print(error.msg)
# expect: no binding for nonlocal 'zz' found
# expect: name 'x' is assigned to before global declaration
# expect: name 'x' is used prior to global declaration
# expect: name 'x' is parameter and global
# expect: name 'x' is nonlocal and global
# expect: nonlocal declaration not allowed at module level


# Follow-up: nonlocal finds the nearest enclosing one, never the module's.
n = "module"


def a():
    n = "a"

    def b():
        def c():
            nonlocal n
            n = "changed by c"

        c()

    b()
    return n


print(a(), n)  # expect: changed by c module
