# Keywords that do not fit
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

def function(alpha, beta=1): pass
def positional(a, /, b): pass
def anything(a, /, **rest): return a, rest
attempt(lambda: function(1, alpha=2))
# expect: TypeError function() got multiple values for argument 'alpha'
attempt(lambda: function(1, gamma=2))
# expect: TypeError function() got an unexpected keyword argument 'gamma'
attempt(lambda: function(1, bet=2))
# expect: TypeError function() got an unexpected keyword argument 'bet'. Did you mean 'beta'?
attempt(lambda: positional(a=1, b=2))
# expect: TypeError positional() got some positional-only arguments passed as keyword arguments: 'a'
attempt(lambda: positional(1, 2, b=3))
# expect: TypeError positional() got multiple values for argument 'b'
attempt(lambda: anything(1, a=2))  # expect: (1, {'a': 2})
attempt(lambda: anything(a=2))
# expect: TypeError anything() missing 1 required positional argument: 'a'
attempt(lambda: function(**{"alpha": 1, "x y": 2}))
# expect: TypeError function() got an unexpected keyword argument 'x y'
attempt(lambda: function(**{1: 2}))  # expect: TypeError keywords must be strings
attempt(lambda: function(*5))
# expect: TypeError __main__.function() argument after * must be an iterable, not int
attempt(lambda: function(**5))
# expect: TypeError __main__.function() argument after ** must be a mapping, not int
attempt(lambda: function(1, **{"alpha": 2}))
# expect: TypeError function() got multiple values for argument 'alpha'
attempt(lambda: function(alpha=1, **{"alpha": 2}))
# expect: TypeError __main__.function() got multiple values for keyword argument 'alpha'
