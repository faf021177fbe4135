# An object that makes itself reachable in __del__
class Phoenix:
    count = 0
    def __del__(self):
        Phoenix.count += 1
        saved.append(self)
saved = []
made = Phoenix()
del made
print(len(saved), Phoenix.count)  # expect: 1 1
saved.clear()
print(len(saved), Phoenix.count)  # expect: 0 1
