# __eq__ that empties the list being searched.
class Clears:
    def __init__(self, answer):
        self.answer = answer

    def __eq__(self, other):
        items.clear()
        return self.answer


items = [Clears(False), Clears(False), 3]
print(3 in items, items)  # expect: False []
items = [Clears(True), 3]
print(items.index(3), items)  # expect: 0 []
items = [Clears(True), 3]
print(items.remove(3), items)  # expect: None []
items = [Clears(True), 3]
print(items.count(3), items)  # expect: 1 []
items = [Clears(True), 3]
print(items == [1, 2], items)  # expect: False []
