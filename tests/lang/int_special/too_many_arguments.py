# int() counts its arguments before it looks at their names.
class Own(int):
    pass


for call in (lambda: int(1, 2, 3), lambda: int(1, 2, q=3), lambda: int(a=1, b=2, c=3), lambda: Own(1, 2, 3), lambda: int(1, q=2), lambda: int("7", base=8)):
    try:
        print(call())
    except TypeError as error:
        print(error)

# expect: int expected at most 2 arguments, got 3
# expect: int() takes at most 2 arguments (3 given)
# expect: int() takes at most 2 keyword arguments (3 given)
# expect: int() takes at most 2 arguments (3 given)
# expect: int() got an unexpected keyword argument 'q'
# expect: 7
