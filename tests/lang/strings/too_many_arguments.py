# str() counts its arguments before it looks at their names.
class Text(str):
    pass


for call in (lambda: str(1, 2, 3, 4), lambda: str(1, 2, 3, q=4), lambda: str(a=1, b=2, c=3, d=4), lambda: Text(1, 2, 3, 4), lambda: str(1, q=2), lambda: Text(1, 2, 3, q=4)):
    try:
        print(call())
    except TypeError as error:
        print(error)

# expect: str expected at most 3 arguments, got 4
# expect: str() takes at most 3 arguments (4 given)
# expect: str() takes at most 3 keyword arguments (4 given)
# expect: str() takes at most 3 arguments (4 given)
# expect: str() got an unexpected keyword argument 'q'
# expect: str() takes at most 3 arguments (4 given)
