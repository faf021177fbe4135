# min() and max() with key and default.
print(min(3, 1, 2), max("hello"), min([5], default=0), max([], default="none"), max("a", "bb", key=len), min([1, -2], key=abs))  # expect: 1 o 5 none bb 1
print(max([1, 2.0, 2]), min([1, 1.0, True]), max({"a": 3, "b": 1}.items(), key=lambda kv: kv[1]), min(*[3, 2]))  # expect: 2.0 1 ('a', 3) 2
for f in (lambda: min(), lambda: min(5), lambda: min([]), lambda: max(1, "a"), lambda: min(1, 2, default=3), lambda: max([1], foo=1), lambda: max([1], key=5)):
    try:
        f()
    except (ValueError, TypeError) as error:
        print(error)  # expect: min expected at least 1 argument, got 0
# expect: 'int' object is not iterable
# expect: min() iterable argument is empty
# expect: '>' not supported between instances of 'str' and 'int'
# expect: Cannot specify a default for min() with multiple positional arguments
# expect: max() got an unexpected keyword argument 'foo'
# expect: 'int' object is not callable
