"""Question 9: What is a closure?

In 30 seconds: a function together with the variables of the enclosing function that it uses. Such
a variable lives in a cell, an object of its own, which the outer frame and the inner function both
hold. When the *outer* function has returned, its frame is gone; the cell lives as long as the
inner function does.

Often said, but wrong: "the values stay even after the closure is called". It is the outer function
that has returned. And not the value is remembered, but the variable.

See it: ./minipy --trace-refs=type=cell examples/09_closures.py
The line that proves it: cell#2  2 → 1  − make_adder.n (make_adder returned, the cell lives on)
"""
import sys


def make_adder(n):
    def add(x):
        return x + n

    return add


add5 = make_adder(5)
print(add5(10))  # expect: 15
cell = add5.__closure__[0]
print(cell.cell_contents, add5.__code__.co_freevars, make_adder.__code__.co_cellvars)  # expect: 5 ('n',) ('n',)
# Held by: the global `cell`, the tuple __closure__, and getrefcount's own argument.
print(sys.getrefcount(cell))  # expect: 3

# Late binding: all three functions share one variable, which is 2 when they are called.
late = [lambda: i for i in range(3)]
print([f() for f in late])  # expect: [2, 2, 2]
early = [lambda i=i: i for i in range(3)]
print([f() for f in early])  # expect: [0, 1, 2]


# Lazy evaluation: computed once, when first asked for.
def lazy(compute):
    value = None
    is_known = False

    def get():
        nonlocal value, is_known
        if not is_known:
            value, is_known = compute(), True
        return value

    return get


def expensive():
    print("computing")
    return 42


answer = lazy(expensive)
print("nothing computed yet")  # expect: nothing computed yet
# expect: computing
print(answer(), answer())  # expect: 42 42


# A generator runs nothing until next(); its locals live on between two steps.
def countdown(n):
    print("started")
    while n > 0:
        yield n
        n -= 1


steps = countdown(2)
print("made")  # expect: made
# expect: started
print(next(steps))  # expect: 2
print(next(steps), steps.gi_frame.f_locals)  # expect: 1 {'n': 1}


# A decorator is a closure over the function that it wraps.
def shout(function):
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs).upper()

    wrapper.__name__ = function.__name__  # what functools.wraps does, and
    wrapper.__wrapped__ = function  # __doc__, __qualname__, __module__, __dict__ as well
    return wrapper


@shout
def greet(name):
    return f"hello, {name}"


print(greet("ann"), greet.__name__, greet.__wrapped__("ann"))  # expect: HELLO, ANN greet hello, ann


# Follow-up: a default is evaluated once, when def runs, and shared by all calls.
def append(item, to=[]):
    to.append(item)
    return to


append(1)
print(append(2), append.__defaults__)  # expect: [1, 2] ([1, 2],)


# Follow-up: a counter class does the same with an attribute; a closure hides its state better.
def make_counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    return step


first, second = make_counter(), make_counter()
print(first(), first(), second())  # expect: 1 2 1

# Follow-up: can the variable be changed from outside? Through the cell, yes.
first.__closure__[0].cell_contents = 10
print(first())  # expect: 11
