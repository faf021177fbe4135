# max() and min() without positional arguments say so whatever the keywords are; sum() asks for an iterator first
def attempt(text):
    try:
        print(eval(text))
    except (TypeError, ValueError) as error:
        print(error)

for text in ("max()", "max(key=len)", "max(x=1)", "max(1, x=1)", "min([], default=5)", "min('ab', key=ord)", "max(1, 2, defalt=3)",
             "max([3, 1], key=None)", "max(1, 2, default=3)", "min([])", "sum(..., '')", "sum(5, b'')", "sum([], '')", "sum([[1], [2]], [])"):
    attempt(text)
# expect: max expected at least 1 argument, got 0
# expect: max expected at least 1 argument, got 0
# expect: max expected at least 1 argument, got 0
# expect: max() got an unexpected keyword argument 'x'
# expect: 5
# expect: a
# expect: max() got an unexpected keyword argument 'defalt'. Did you mean 'default'?
# expect: 3
# expect: Cannot specify a default for max() with multiple positional arguments
# expect: min() iterable argument is empty
# expect: 'ellipsis' object is not iterable
# expect: 'int' object is not iterable
# expect: sum() can't sum strings [use ''.join(seq) instead]
# expect: [1, 2]
