# A set changed by __eq__ while it is searched
class Key:
    def __init__(self, action=None):
        self.action = action
    def __hash__(self):
        return 1
    def __eq__(self, other):
        if self.action:
            action, self.action = self.action, None
            action()
        return self is other
data = set()
data.add(Key(lambda: data.clear()))
print(Key() in data, len(data))  # expect: False 0
data.add(Key(lambda: data.update(range(50, 80))))
print(Key() in data, len(data))  # expect: False 31
data = {1, 2}
try:
    for x in data:
        data.add(x + 10)
except RuntimeError as error:
    print(error)  # expect: Set changed size during iteration
