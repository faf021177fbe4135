# __eq__ that empties the dict being searched.
class Clears:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        d.clear()
        return False


d = {}
d = {1: 1, Clears(): 2}
print(d.get(Clears()), len(d))  # expect: None 0
d = {Clears(): 1}
d[Clears()] = 2
print(len(d))  # expect: 1
d = {Clears()}
print(Clears() in d, len(d))  # expect: False 0
