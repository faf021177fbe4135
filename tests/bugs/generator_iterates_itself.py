# Bug: a generator that was resumed by `for` could be entered again while it ran.
def numbers():
    yield 1
    yield from (item for item in me)


me = numbers()
try:
    for number in me:
        print(number)  # expect: 1
except ValueError as error:
    print(error)  # expect: generator already executing


def again():
    yield 2
    for item in other:
        yield item


other = again()
try:
    for number in other:
        print(number)  # expect: 2
except ValueError as error:
    print(error)  # expect: generator already executing
