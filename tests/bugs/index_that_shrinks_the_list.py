# An __index__ that empties the list or bytearray it is to index: the length from before was used.
class Emptying:
    def __init__(self, target, answer):
        self.target = target
        self.answer = answer

    def __index__(self):
        self.target.clear()
        return self.answer


def attempt(make, use):
    target = make()
    try:
        print(use(target, Emptying(target, 2)), target)
    except IndexError as error:
        print(error, target)


def set_item(target, index):
    target[index] = 7


def delete_item(target, index):
    del target[index]


def set_slice(target, index):
    target[index:] = b"xy"


def delete_slice(target, index):
    del target[index:]


for make in (lambda: [0] * 5000, lambda: bytearray(5000)):
    for use in (
        lambda target, index: target[index],
        lambda target, index: target[index:index],
        lambda target, index: target[index:],
        lambda target, index: target[4000::index],
        set_item,
        delete_item,
        set_slice,
        delete_slice,
    ):
        attempt(make, use)

# expect: list index out of range []
# expect: [] []
# expect: [] []
# expect: [] []
# expect: list assignment index out of range []
# expect: list assignment index out of range []
# expect: None [120, 121]
# expect: None []
# expect: bytearray index out of range bytearray(b'')
# expect: bytearray(b'') bytearray(b'')
# expect: bytearray(b'') bytearray(b'')
# expect: bytearray(b'') bytearray(b'')
# expect: bytearray index out of range bytearray(b'')
# expect: bytearray index out of range bytearray(b'')
# expect: None bytearray(b'xy')
# expect: None bytearray(b'')
