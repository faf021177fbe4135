# Characters by a table
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'abc'.translate({97: 'x', 98: None, 99: 100}))  # expect: xd
attempt(lambda: 'abc'.translate(str.maketrans('a', 'é')))  # expect: ébc
attempt(lambda: 'abc'.translate({}))  # expect: abc
attempt(lambda: 'abc'.translate([]))  # expect: abc
attempt(lambda: 'a'.translate({97: 'long'}))  # expect: long
attempt(lambda: 'a'.translate({97: 1.5}))
# expect: TypeError character mapping must return integer, None or str
attempt(lambda: 'a'.translate({97: 0x110000}))
# expect: ValueError character mapping must be in range(0x…)
attempt(lambda: 'a'.translate(5))  # expect: TypeError 'int' object is not subscriptable
