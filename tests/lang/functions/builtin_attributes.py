# __self__ of a built-in function is its module; __module__ can be written.
import math

print(len.__self__, math.sqrt.__self__.__name__, [].append.__self__, len.__module__)  # expect: <module 'builtins' (built-in)> math [] builtins
print(len.__text_signature__, str.join.__text_signature__, object.__repr__.__text_signature__)  # expect: ($module, obj, /) ($self, iterable, /) ($self, /)
print(dict.__setitem__.__text_signature__, int.__pow__.__text_signature__, property.__get__.__text_signature__)  # expect: ($self, key, value, /) ($self, value, mod=None, /) ($self, instance, owner=None, /)
method = [].append
method.__module__ = "elsewhere"
print(method.__module__)  # expect: elsewhere
try:
    len.__name__ = "x"
except AttributeError as error:
    print(error)  # expect: attribute '__name__' of 'builtin_function_or_method' objects is not writable
