# inspect.signature of built-in functions, methods and types; some have none.
import inspect

for function in (len, print, sorted, sum, "".split, str.maketrans, int.to_bytes, list.sort, dict.get, dict.pop,
                 max, range, int, list, dict, object, super, type, str.join, [].append, (1).__pow__, object().__init__):
    try:
        print(inspect.signature(function))  # expect: (obj, /)
        # expect: (*args, sep=' ', end='\n', file=None, flush=False)
        # expect: (iterable, /, *, key=None, reverse=False)
        # expect: (iterable, /, start=0)
        # expect: (sep=None, maxsplit=-1)
        # expect: none
        # expect: (self, /, length=1, byteorder='big', *, signed=False)
        # expect: (self, /, *, key=None, reverse=False)
        # expect: (self, key, default=None, /)
        # expect: none
        # expect: none
        # expect: none
        # expect: none
        # expect: (iterable=(), /)
        # expect: none
    except ValueError as error:
        print("none")  # expect: ()
        # expect: none
        # expect: none
        # expect: (self, iterable, /)
        # expect: (object, /)
        # expect: (value, mod=None, /)
        # expect: (*args, **kwargs)
