# args: --dis
def outer(n):
    def inner(x):
        return x + n
    return inner
add5 = outer(5)
print(add5(10))


class Shape:
    sides = 4

    def area(self, /, *sizes, unit="m", **rest):
        for size in sizes:
            try:
                yield size * self.sides
            except ValueError as error:
                raise TypeError from error
