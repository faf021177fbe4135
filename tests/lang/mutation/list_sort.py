# A list changed by its key while it is sorted
data = [3, 1, 2]
def key(x):
    data.append(x)
    return x
try:
    data.sort(key=key)
except ValueError as error:
    print(error, data)  # expect: list modified during sort [1, 2, 3]
class Evil:
    def __lt__(self, other):
        items.clear()
        return True
items = [Evil(), Evil()]
try:
    items.sort()
except ValueError as error:
    print(error, len(items))
def sees(x):
    seen.append(list(numbers))
    return x
seen, numbers = [], [2, 1]
numbers.sort(key=sees)
print(seen, numbers)  # expect: [[], []] [1, 2]
def fails(x):
    raise KeyError(x)
numbers = [2, 1]
try:
    numbers.sort(key=fails)
except KeyError as error:
    print(repr(error), numbers)  # expect: KeyError(2) [2, 1]
