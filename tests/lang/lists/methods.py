# Methods of list, and their errors.
a = [3, 1, 2]
a.append(4)
a.insert(-100, 0)
a.insert(100, 9)
a.extend("ab")
print(a, a.pop(), a.pop(0), a.index(2), a.count(1), a.reverse(), a)  # expect: ['a', 9, 4, 2, 1, 3] b 0 2 1 None ['a', 9, 4, 2, 1, 3]
a.remove("a")
print(a, a.copy() == a, a.copy() is a, a.clear(), a)  # expect: [] True False None []
for f in (lambda: a.pop(), lambda: [1].pop(5), lambda: a.remove(1), lambda: a.index("z"), lambda: a.insert("x", 1),
          lambda: a.extend(5), lambda: a.append(), lambda: [1].index(1, "x"), lambda: a.sort(1), lambda: a.pop("x")):
    try:
        f()
    except (IndexError, ValueError, TypeError) as error:
        print(error)  # expect: pop from empty list
# expect: pop index out of range
# expect: list.remove(x): x not in list
# expect: 'z' is not in list
# expect: 'str' object cannot be interpreted as an integer
# expect: 'int' object is not iterable
# expect: list.append() takes exactly one argument (0 given)
# expect: slice indices must be integers or have an __index__ method
# expect: sort() takes no positional arguments
# expect: 'str' object cannot be interpreted as an integer
