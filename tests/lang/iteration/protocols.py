# What iter() accepts, and what it complains about
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class NoNext:
    def __iter__(self):
        return self
class Old:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return index * 10
class OldWrong:
    def __getitem__(self, index):
        raise ValueError("in getitem")
class Stop:
    def __iter__(self):
        return self
    def __next__(self):
        raise StopIteration("value")
attempt(lambda: list(NoNext()))  # expect: TypeError iter() returned non-iterator of type 'NoNext'
attempt(lambda: list(Old()))  # expect: [0, 10, 20]
attempt(lambda: 20 in Old())  # expect: True
attempt(lambda: list(OldWrong()))  # expect: ValueError in getitem
attempt(lambda: list(Stop()))  # expect: []
attempt(lambda: next(Stop()))  # expect: StopIteration value
attempt(lambda: [*Old()])  # expect: [0, 10, 20]
attempt(lambda: dict.fromkeys(Old()))  # expect: {0: None, 10: None, 20: None}
attempt(lambda: max(Old()))  # expect: 20
attempt(lambda: list(reversed(Old())))  # expect: TypeError object of type 'Old' has no len()
