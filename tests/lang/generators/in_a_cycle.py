# The collector closes a suspended generator in a reference cycle.
import gc

class Owner:
    def __init__(self):
        self.generator = self.run()
        next(self.generator)

    def run(self):
        try:
            yield self
        finally:
            print("closed")

gc.disable()
Owner()
print("dropped")  # expect: dropped
gc.collect()  # expect: closed
print("end")  # expect: end
