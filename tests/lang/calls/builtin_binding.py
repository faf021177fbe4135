# Argument errors of functions written in C.
for f in (lambda: len(), lambda: len(1, 2), lambda: len(x=1), lambda: "a".split(foo=1), lambda: "a".replace("a"), lambda: [].append(), lambda: [].append(1, 2),
          lambda: {}.get(), lambda: {}.get(1, 2, 3), lambda: [].sort(1), lambda: int(1, 2, 3), lambda: str.upper(), lambda: str.upper(5), lambda: list.append(5, 1),
          lambda: "a".join(), lambda: range(), lambda: isinstance(1), lambda: print(1, foo=2)):
    try:
        f()
    except TypeError as error:
        print(error)  # expect: len() takes exactly one argument (0 given)
# expect: len() takes exactly one argument (2 given)
# expect: len() takes no keyword arguments
# expect: split() got an unexpected keyword argument 'foo'
# expect: replace() takes at least 2 positional arguments (1 given)
# expect: list.append() takes exactly one argument (0 given)
# expect: list.append() takes exactly one argument (2 given)
# expect: get expected at least 1 argument, got 0
# expect: get expected at most 2 arguments, got 3
# expect: sort() takes no positional arguments
# expect: int expected at most 2 arguments, got 3
# expect: unbound method str.upper() needs an argument
# expect: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
# expect: descriptor 'append' for 'list' objects doesn't apply to a 'int' object
# expect: str.join() takes exactly one argument (0 given)
# expect: range expected at least 1 argument, got 0
# expect: isinstance expected 2 arguments, got 1
# expect: print() got an unexpected keyword argument 'foo'
