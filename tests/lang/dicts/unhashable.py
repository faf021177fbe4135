# What cannot be a key, and hashes and comparisons that raise.
class BadHash:
    def __hash__(self):
        raise ValueError("bad hash")


class BadEq:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise ValueError("bad eq")


class WrongHash:
    def __hash__(self):
        return "x"


for f in (lambda: {[]: 1}, lambda: {}.get({}), lambda: {BadHash(): 1}, lambda: {1: 2}[BadEq()], lambda: {BadEq(): 1, BadEq(): 2},
          lambda: {WrongHash()}, lambda: {1}.add([]), lambda: [] in {}, lambda: {(1, []): 1}):
    try:
        f()
    except (TypeError, ValueError) as error:
        print(error)  # expect: unhashable type: 'list'
# expect: unhashable type: 'dict'
# expect: bad hash
# expect: bad eq
# expect: bad eq
# expect: __hash__ method should return an integer
# expect: unhashable type: 'list'
# expect: unhashable type: 'list'
# expect: unhashable type: 'list'
