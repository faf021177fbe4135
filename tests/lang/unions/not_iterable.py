# A union has __getitem__ for its type variables, and is no sequence for that
def attempt(text):
    try:
        print(eval(text))
    except TypeError as error:
        print(error)

attempt("iter(int | str)")
attempt("1 in (int | str)")
attempt("(int | list[int])[int]")
# expect: 'types.UnionType' object is not iterable
# expect: argument of type 'types.UnionType' is not iterable
# expect: int | list[int] is not a generic class
