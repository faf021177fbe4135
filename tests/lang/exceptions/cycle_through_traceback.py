# An exception kept in a local of its own frame is a cycle that the collector frees.
import gc

class Noisy:
    def __del__(self):
        print("freed")

def fail():
    noisy = Noisy()
    try:
        1 / 0
    except ZeroDivisionError as error:
        kept = error
    return "returned"

gc.disable()
print(fail())  # expect: returned
print(gc.collect() > 0)
# expect: freed
# expect: True
