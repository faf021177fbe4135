# types.FunctionType looks for what is missing, then for keywords it does not know, then at types.
import types

code = (lambda: 5).__code__
for arguments, keywords in (((), {}), (("code",), {}), (("code", {}), {"flag": 1}), ((code, {}), {"flag": 1}), (("code", {}), {}), ((code,), {"globals": {}}), ((code, 5), {})):
    try:
        print(types.FunctionType(*arguments, **keywords)())
    except TypeError as error:
        print(error)

# expect: function() missing required argument 'code' (pos 1)
# expect: function() missing required argument 'globals' (pos 2)
# expect: function() got an unexpected keyword argument 'flag'
# expect: function() got an unexpected keyword argument 'flag'
# expect: function() argument 'code' must be code, not str
# expect: 5
# expect: function() argument 'globals' must be dict, not int
