# A dict changed by __eq__ of a key while it is looked up
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
data = {}
data[Key(lambda: data.clear())] = "first"
print(data.get(Key()), data)  # expect: None {}
data[Key(lambda: data.update(dict.fromkeys(range(100, 120))))] = "second"
print(data.get(Key()), len(data))  # expect: None 21
data[Key(lambda: data.clear())] = "third"
data[Key()] = "fourth"
print(list(data.values()))  # expect: ['fourth']
