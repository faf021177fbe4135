# `**` merges whatever the keys are; the call then wants strs
def f(**names): return names
def attempt(text):
    try:
        print(eval(text))
    except TypeError as error:
        print(error)

attempt("f(**{1: 2})")
attempt("f(**{1: 2}, **{1: 3})")
attempt("f(**{1: 2}, **5)")
attempt("f(a=1, **{'a': 2, 1: 3})")
attempt("f(**{1: 2}, a=3, **{'a': 4})")
attempt("(5).__add__(**{1: 2})")
attempt("int.__add__(5, **{1: 2})")
attempt("dict(**{1: 2})")
attempt("len(**{1: 2})")
# expect: keywords must be strings
# expect: __main__.f() got multiple values for keyword argument '1'
# expect: __main__.f() argument after ** must be a mapping, not int
# expect: __main__.f() got multiple values for keyword argument 'a'
# expect: __main__.f() got multiple values for keyword argument 'a'
# expect: wrapper __add__() takes no keyword arguments
# expect: wrapper __add__() takes no keyword arguments
# expect: keywords must be strings
# expect: keywords must be strings
