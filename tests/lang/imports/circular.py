# Modules that import each other
import circular_one

print(circular_one.name)
# expect: False
# expect: module 'circular_one' has no attribute 'name'
# expect: one
