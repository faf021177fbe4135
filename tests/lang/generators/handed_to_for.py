# What a for loop does with a value that a generator yields: into a local, several, an attribute, a
# global; a yield that is a statement and one whose value is used.
class Box:
    pass

def pairs(n):
    for i in range(n):
        yield i, i * i

def echoes(n):
    for i in range(n):
        got = yield i
        print("got", got)

def nested(n):
    yield from pairs(n)
    yield "end"

def use():
    box = Box()
    for a in pairs(2):
        print(a)
    for a, b in pairs(2):
        print(a, b)
    for box.x in pairs(2):
        print(box.x)
    global shared
    for shared in pairs(2):
        print(shared)
    for a in echoes(2):
        print("echo", a)
    for a in nested(1):
        print(a)
    try:
        raise ValueError("handled")
    except ValueError:
        for a in pairs(2):
            print("in except", a)
    generator = pairs(3)
    for a in generator:
        print("first", a)
        break
    print(generator.gi_frame.f_locals, next(generator), list(generator))
    return [a for a in pairs(2)], dict(pairs(2))

print(use())
# expect: (0, 0)
# expect: (1, 1)
# expect: 0 0
# expect: 1 1
# expect: (0, 0)
# expect: (1, 1)
# expect: (0, 0)
# expect: (1, 1)
# expect: echo 0
# expect: got None
# expect: echo 1
# expect: got None
# expect: (0, 0)
# expect: end
# expect: in except (0, 0)
# expect: in except (1, 1)
# expect: first (0, 0)
# expect: {'n': 3, 'i': 2} (1, 1) [(2, 4)]
# expect: ([(0, 0), (1, 1)], {0: 0, 1: 1})
