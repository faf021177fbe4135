# print(): sep, end, file.
class Writer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


w = Writer()
print(1, "a", None, sep="-", end="!\n", file=w)
print(w.parts)  # expect: ['1', '-', 'a', '-', 'None', '!\n']
print(1, 2, sep=", ")  # expect: 1, 2
print(*[1, 2], sep="")  # expect: 12
print("a", end="")
print("b")  # expect: ab
for f in (lambda: print(1, sep=5), lambda: print(foo=1), lambda: print(1, file=5), lambda: print(end=5)):
    try:
        f()
    except (TypeError, AttributeError) as error:
        print(error)  # expect: sep must be None or a string, not int
# expect: print() got an unexpected keyword argument 'foo'
# expect: 'int' object has no attribute 'write'
# expect: end must be None or a string, not int
