# How a bytearray is taken apart
class Sub(bytearray):
    pass
made = Sub(b"ab")
made.note = 1
print(made.__reduce__())  # expect: (<class '__main__.Sub'>, ('ab', 'latin-1'), {'note': 1})
print(made.__reduce_ex__(2))  # expect: (<class '__main__.Sub'>, ('ab', 'latin-1'), {'note': 1})
print(made.__reduce_ex__(4))  # expect: (<class '__main__.Sub'>, (b'ab',), {'note': 1})
print(bytearray().__reduce__())  # expect: (<class 'bytearray'>, (), None)
print(bytearray(b"\xe9").__reduce_ex__(3))  # expect: (<class 'bytearray'>, (b'\xe9',), None)
