# Methods of a bytes subclass give plain bytes, except fromhex()
class Sub(bytes):
    def __new__(cls, *args):
        made = super().__new__(cls, *args)
        made.note = "own attribute"
        return made
one = Sub(b"abc")
print(one, type(one).__name__, one.note)  # expect: b'abc' Sub own attribute
print(type(one.upper()), type(one + b"d"), type(one[:]), type(one * 2))
# expect: <class 'bytes'> <class 'bytes'> <class 'bytes'> <class 'bytes'>
print(type(Sub.fromhex("00ff")), Sub.fromhex("00ff"))  # expect: <class '__main__.Sub'> b'\x00\xff'
print(one == b"abc", hash(one) == hash(b"abc"), b"abc" in {one})  # expect: True True True
