# Replace() makes another code object with some parts changed
def function(x):
    return x + 1

code = function.__code__
changed = code.replace(co_consts=(None, 41), co_name="renamed", co_firstlineno=100)
print(changed.co_name, changed.co_consts, list(changed.co_lines()), changed == code)
# expect: renamed (None, 41) [(0, 2, 100), (2, 12, 101)] False
print(code.replace() == code, code.replace() is code, hash(code.replace()) == hash(code))
# expect: True False True
function.__code__ = changed
print(function(1), function.__name__)  # expect: 42 function
print(code.replace(co_varnames=("y",)).co_varnames)  # expect: ('y',)
