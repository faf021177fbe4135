# getcallargs() binds as a call does and raises what the call raises.
import inspect


def function(a, b, c=3, *, d, e=5, f):
    pass


def rest(a, /, *args, k=1, **kwargs):
    pass


def show(call, *args, **kwargs):
    try:
        print(inspect.getcallargs(call, *args, **kwargs))
    except TypeError as error:
        print(error)


show(function, 1, 2, d=4, f=6)
show(function)
show(function, 1, 2)
show(function, 1, 2, e=1, d=2)
show(function, 1, 2, 3, 4, d=1)
show(function, 1, 2, 3, 4)
show(function, 1, a=2)
show(function, 1, z=2)
show(rest, 1, 2, 3, z=4)
show(len, 1, 2)
# expect: {'a': 1, 'b': 2, 'd': 4, 'f': 6, 'c': 3, 'e': 5}
# expect: function() missing 2 required positional arguments: 'a' and 'b'
# expect: function() missing 2 required keyword-only arguments: 'd' and 'f'
# expect: function() missing 1 required keyword-only argument: 'f'
# expect: function() takes from 2 to 3 positional arguments but 4 positional arguments (and 1 keyword-only argument) were given
# expect: function() takes from 2 to 3 positional arguments but 4 were given
# expect: function() got multiple values for argument 'a'
# expect: function() got an unexpected keyword argument 'z'
# expect: {'a': 1, 'args': (2, 3), 'kwargs': {'z': 4}, 'k': 1}
# expect: len() takes 1 positional argument but 2 were given
