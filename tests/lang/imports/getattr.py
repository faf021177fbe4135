# A module's __getattr__ and __dir__
import hooks

print(hooks.computed, dir(hooks))
from hooks import computed
print(computed)
try:
    hooks.other
except AttributeError as error:
    print(error)
try:
    from hooks import other
except ImportError as error:
    print(str(error).split(" (/")[0])
# expect: 42 ['a', 'b']
# expect: 42
# expect: nothing called other
# expect: cannot import name 'other' from 'hooks'
