# What an operation makes lies in the table as CPython lays it: a copy keeps the places, a removal leaves a gap
def show(title, *sets):
    print(title, *[list(one) for one in sets])

many, few = set(range(0, 40, 9)), {True, 7}
show("copy", many, many.copy(), set(many), many | set(), frozenset(many))
show("difference", many - few, many.difference([0.5]), many.difference({0: 1}), many - {0, 1, 2, 3, 4})
show("symmetric", many ^ few, few ^ many, (few | {0, 2.5}) ^ {0, 2.5})
many ^= few
show("in place", many)
many &= {36, 7, 9, 1}
show("intersection", many, {8, 16, 24} & {24, 16}, {8, 16, 24}.intersection([24, 16, 8]))
show("none left", {1, 9}.difference(), {9, 1}.intersection(), {17, 9, 1}.union())
toggled = ({1} | {0, 2.5, (1, 2)}) ^ {0, 2.5, (1, 2)}
toggled.add(514)
show("added behind a gap", toggled)
show("of a dict", set(dict.fromkeys([16, 8, 0, 24])), {*{24: 1, 16: 2, 8: 3}})
itself = {1, 2}
itself ^= itself
show("itself", itself, {3} - {3})
show("constant", {70, 6, 14, 22}, frozenset([70, 6, 14, 22]))
# expect: copy [0, 36, 9, 18, 27] [0, 18, 36, 9, 27] [0, 18, 36, 9, 27] [0, 18, 36, 9, 27] [0, 18, 36, 9, 27]
# expect: difference [0, 36, 9, 18, 27] [0, 18, 36, 9, 27] [9, 18, 27, 36] [9, 18, 27, 36]
# expect: symmetric [0, True, 36, 7, 9, 18, 27] [0, True, 18, 36, 7, 9, 27] [True, 7]
# expect: in place [0, True, 36, 7, 9, 18, 27]
# expect: intersection [9, 36, 1, 7] [24, 16] [24, 16, 8]
# expect: none left [1, 9] [9, 1] [17, 9, 1]
# expect: added behind a gap [514, 1]
# expect: of a dict [16, 8, 0, 24] [24, 16, 8]
# expect: itself [] []
# expect: constant [70, 6, 14, 22] [14, 22, 70, 6]
