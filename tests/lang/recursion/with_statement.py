# A manager that enters itself.
class Manager:
    def __enter__(self):
        with self:
            pass

    def __exit__(self, *details):
        pass

try:
    with Manager():
        pass
except RecursionError as error:
    print(error)  # expect: maximum recursion depth exceeded
