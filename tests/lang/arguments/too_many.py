# Too many arguments, and how many may be given
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

def none(): pass
def one(a): pass
def default(a, b=1): pass
def keyword(a, *, b): pass
def keyword_default(a, *, b=1): pass
attempt(lambda: none(1))  # expect: TypeError none() takes 0 positional arguments but 1 was given
attempt(lambda: none(1, 2))
# expect: TypeError none() takes 0 positional arguments but 2 were given
attempt(lambda: one(1, 2))  # expect: TypeError one() takes 1 positional argument but 2 were given
attempt(lambda: default(1, 2, 3))
# expect: TypeError default() takes from 1 to 2 positional arguments but 3 were given
attempt(lambda: keyword(1, 2))
# expect: TypeError keyword() takes 1 positional argument but 2 were given
attempt(lambda: keyword(1, 2, b=3))
# expect: TypeError keyword() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given
attempt(lambda: keyword_default(1, 2, b=3))
# expect: TypeError keyword_default() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given
attempt(lambda: (lambda: 0)(1))
# expect: TypeError <lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 was given
class Class:
    def method(self): pass
attempt(lambda: Class().method(1))
# expect: TypeError Class.method() takes 1 positional argument but 2 were given
attempt(lambda: Class(1))  # expect: TypeError Class() takes no arguments
