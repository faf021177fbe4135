# Bug: an attribute store that had missed its inline cache too often changed the shape of objects
# that it still knew to another's.
class Thing:
    pass


def tag(thing):
    thing.tag = "tagged"


def thing_with(number):
    thing = Thing()
    for i in range(8):
        if number >> i & 1:
            setattr(thing, f"bit{i}", i)
    return thing


for number in [*range(60), *range(64), *range(60), *range(64)]:
    thing = thing_with(number)
    tag(thing)
    wanted = {f"bit{i}": i for i in range(8) if number >> i & 1} | {"tag": "tagged"}
    if vars(thing) != wanted:
        print(vars(thing), "instead of", wanted)
        break
print("done")  # expect: done
