# Modules that want names of each other
import circular_from_one

print(circular_from_one.a, circular_from_one.b)
# expect: cannot import name 'a' from partially initialized module 'circular_from_one' (most likely due to a circular import)
# expect: 1 2
