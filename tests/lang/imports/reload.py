# importlib.reload runs a module again in its old dict
import counting
import importlib

print(counting.count)
same = importlib.reload(counting)
print(same is counting, counting.count)
try:
    importlib.reload(5)
except TypeError as error:
    print(error)
# expect: 1
# expect: True 2
# expect: reload() argument must be a module
