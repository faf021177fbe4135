# A list cut by __eq__ while it is searched
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class Cuts:
    def __init__(self, target):
        self.target = target
    def __eq__(self, other):
        self.target.clear()
        return False
data = []
data.extend([Cuts(data), 1, 2])
attempt(lambda: data.index(5))  # expect: ValueError 5 is not in list
data.extend([Cuts(data), 1, 2])
attempt(lambda: data.count(5))  # expect: 0
data.extend([Cuts(data), 1, 2])
attempt(lambda: 5 in data)  # expect: False
data.extend([Cuts(data), 1, 2])
attempt(lambda: data.remove(5))  # expect: ValueError list.remove(x): x not in list
data.extend([Cuts(data), 1])
attempt(lambda: data == [0, 1])  # expect: False
print(data)  # expect: []
