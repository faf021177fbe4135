# A subclass of str may have __slots__: its values lie behind the characters.


class Word(str):
    __slots__ = ("kind", "line")


class Marked(Word):
    __slots__ = ("mark", "__dict__")


word = Word("é" * 5)
word.kind, word.line = "noun", [1]
print(word, word.kind, word.line)  # expect: ééééé noun [1]
del word.kind
print(hasattr(word, "kind"), Word.__itemsize__, Word.__dictoffset__)  # expect: False 0 0
try:
    word.other = 1
except AttributeError as error:
    print(error)  # expect: 'Word' object has no attribute 'other' and no __dict__ for setting new attributes
marked = Marked("ab")
marked.mark, marked.kind, marked.extra = 1, 2, 3
print(marked.mark, marked.kind, marked.__dict__, marked + "c")  # expect: 1 2 {'extra': 3} abc
many = [Word(str(n) * (n % 40)) for n in range(200)]
for n, one in enumerate(many):
    one.line = [n]
print(sum(one.line[0] for one in many), len({one for one in many}))  # expect: 19900 196
