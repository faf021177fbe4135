# args: --trace-refs
# only: minipy
class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        return False


with Manager() as m:
    pass
del m
