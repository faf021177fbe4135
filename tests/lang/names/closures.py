# Closures share cells; loops share one variable.
def make():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    return step, lambda: count


step, read = make()
step()
print(step(), read(), step.__closure__[0].cell_contents, step.__code__.co_freevars, step.__closure__[0] is read.__closure__[0])  # expect: 2 2 2 ('count',) True
late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in early])  # expect: [2, 2, 2] [0, 1, 2]


def empty():
    def inner():
        return value
    try:
        return inner()
    except NameError as error:
        return str(error)
    value = 1


print(empty())  # expect: cannot access free variable 'value' where it is not associated with a value in enclosing scope
