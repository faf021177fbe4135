"""Question 3: What is LEGB?

In 30 seconds: the order in which Python looks for a name: Local, Enclosing functions, Global (of
the module), Built-in. Which of the first two it is, is decided when the function is compiled:
a name that is assigned anywhere in a function is local in all of it. G and B are asked, in this
order, each time the line runs.

Often said, but wrong: "keywords are in the built-in scope, and so is __file__". Keywords are no
names at all; __file__ is a global of the module. (__name__ and __doc__ are in both.)

See it: ./minipy --trace-scopes examples/03_legb.py
The line that proves it: too_early  reads  x  L  empty → UnboundLocalError  (line 44 makes x local)
"""
import builtins

# One name in four scopes.
x = "global"


def outer():
    x = "enclosing"

    def inner():
        x = "local"
        return x

    def reader():
        return x

    return inner(), reader()


def module_reader():
    return x


print(outer(), module_reader())  # expect: ('local', 'enclosing') global
print(len is builtins.len)  # expect: True


# Local because of a later line: the whole function is compiled before any of it runs.
def too_early():
    print(x)
    x = 1


try:
    too_early()
except UnboundLocalError as error:
    print(error)  # expect: cannot access local variable 'x' where it is not associated with a value


# Methods skip the names of the class body.
class Shop:
    name = "corner shop"

    def say(self):
        try:
            return name
        except NameError as error:
            return f"{error}; self.name is {self.name!r}"


print(Shop().say())  # expect: name 'name' is not defined; self.name is 'corner shop'

# A comprehension's variable does not leak, a for loop's does.
squares = [n * n for n in range(3)]
try:
    n
except NameError as error:
    print(error)  # expect: name 'n' is not defined
for n in range(3):
    pass
print(n)  # expect: 2


# A global hides a built-in; del brings the built-in back.
def list(*items):
    return f"my list of {len(items)}"


print(list(1, 2, 3))  # expect: my list of 3
del list
print(list((1, 2, 3)))  # expect: [1, 2, 3]

# `except … as e` unbinds its name at the end of the block.
try:
    1 / 0
except ZeroDivisionError as e:
    pass
try:
    e
except NameError as error:
    print(error)  # expect: name 'e' is not defined

# What is built in, and what is not.
print("len" in dir(builtins), "__name__" in dir(builtins), "__doc__" in dir(builtins))  # expect: True True True
print("__file__" in dir(builtins), "if" in dir(builtins))  # expect: False False
print("__file__" in globals())  # expect: True


# Follow-up: a class body reads its own names, then globals: never those of an enclosing class.
class Outer:
    size = 1

    class Inner:
        try:
            found = size
        except NameError as error:
            found = str(error)


print(Outer.Inner.found)  # expect: name 'size' is not defined

# Follow-up: the first iterable of a comprehension is evaluated outside, the rest inside.


class Table:
    rows = 2
    cells = [row for row in range(rows)]
    try:
        grid = [rows for row in range(2)]
    except NameError as error:
        grid = str(error)


print(Table.cells, Table.grid)  # expect: [0, 1] name 'rows' is not defined
