# bytearray(x) as a pattern was told to take no positional sub-pattern
match bytearray(b"ab"):
    case bytearray(found):
        print(found)
class Own(bytearray): pass
try:
    match Own(b"x"):
        case Own(a, b):
            print(a, b)
except TypeError as error:
    print(error)
# expect: bytearray(b'ab')
# expect: Own() accepts 1 positional sub-pattern (2 given)
