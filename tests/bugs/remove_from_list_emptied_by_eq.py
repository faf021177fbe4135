# Bug: list.remove() crashed when an item's __eq__ emptied the list.
class Clears:
    def __eq__(self, other):
        items.clear()
        return True


items = [Clears(), Clears(), 3]
print(items.remove(3), items)  # expect: None []
