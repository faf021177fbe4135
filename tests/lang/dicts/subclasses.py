# __missing__, and which methods a subclass's __getitem__ reaches.
class Doubling(dict):
    def __missing__(self, key):
        return key * 2


class Loud(dict):
    def __getitem__(self, key):
        return "item"

    def keys(self):
        return ["k"]


d = Doubling(a=1)
print(d["a"], d["zz"], d.get("q"), "q" in d, type(d | {}).__name__, type(d.copy()).__name__, d == {"a": 1})  # expect: 1 zzzz None False dict dict True
loud = Loud(x=1)
print(loud["q"], loud.get("x"), dict(loud), {**loud}, (lambda **k: k)(**loud))  # expect: item 1 {'x': 1} {'x': 1} {'x': 1}
