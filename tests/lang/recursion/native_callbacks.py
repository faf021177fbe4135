# C++ functions that call back.
mapped = lambda x: list(map(mapped, [x]))
keyed = lambda x: max([x, x], key=keyed)
ordered = lambda x: sorted([x, x], key=ordered)
for function in mapped, keyed, ordered:
    try:
        function(1)
    except RecursionError as error:
        print(error)
        # expect: maximum recursion depth exceeded
        # expect: maximum recursion depth exceeded
        # expect: maximum recursion depth exceeded
