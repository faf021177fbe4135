# A str of a subclass joined to an empty one gives a plain str
class S(str): pass
for text in ("" + S("s"), S("s") + "", S("") + S(""), S("a") + S("b")):
    print(type(text).__name__, repr(text))
# expect: str 's'
# expect: str 's'
# expect: str ''
# expect: str 'ab'
