# Copies of SimpleNamespace and of subclasses of str and bytes, which hold attributes
import copy
import types


class Text(str):
    pass


class Data(bytes):
    pass


class Space(types.SimpleNamespace):
    pass


for made in (Text("ab"), Data(b"cd"), types.SimpleNamespace(x=[0]), Space(y=1)):
    if isinstance(made, (str, bytes)):
        made.note = [1]
    shallow, deep = copy.copy(made), copy.deepcopy(made)
    print(type(shallow).__name__, shallow == made, type(deep).__name__, deep == made, shallow is made,
          list(vars(deep).items()))
text = Text("q")
text.note = [1]
print(copy.copy(text).note is text.note, copy.deepcopy(text).note is text.note)
for atom in ((lambda: 0).__code__, str.join, str.__add__, slice.start):
    print(copy.copy(atom) is atom, copy.deepcopy(atom) is atom)
# expect: Text True Text True False [('note', [1])]
# expect: Data True Data True False [('note', [1])]
# expect: SimpleNamespace True SimpleNamespace True False [('x', [0])]
# expect: Space True Space True False [('y', 1)]
# expect: True False
# expect: True True
# expect: True True
# expect: True True
# expect: True True
