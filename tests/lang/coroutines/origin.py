# A coroutine remembers who made it when sys.set_coroutine_origin_tracking_depth() says so.
import sys

async def simple():
    pass

def make():
    return simple()

print(sys.get_coroutine_origin_tracking_depth())  # expect: 0
sys.set_coroutine_origin_tracking_depth(2)
made = make()
print([(line, function) for file, line, function in made.cr_origin])
# expect: [(8, 'make'), (12, '<module>')]
made.close()
sys.set_coroutine_origin_tracking_depth(0)
made = make()
print(made.cr_origin)  # expect: None
made.close()
try:
    sys.set_coroutine_origin_tracking_depth(-1)
except ValueError as error:
    print(error)  # expect: depth must be >= 0
