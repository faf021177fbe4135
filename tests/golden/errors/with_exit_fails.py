# status: 1
class Manager:
    def __enter__(self): return self
    def __exit__(self, *a):
        raise ValueError("in exit")

with Manager():
    1 / 0
