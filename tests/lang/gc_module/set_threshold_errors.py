# gc.set_threshold() takes one to three ints
import gc
for numbers in [(), (1, 2, 3, 4), ("a",)]:
    try:
        gc.set_threshold(*numbers)
    except TypeError as error:
        print(error)
# expect: gc.set_threshold requires 1 to 3 arguments
# expect: gc.set_threshold requires 1 to 3 arguments
# expect: 'str' object cannot be interpreted as an integer
