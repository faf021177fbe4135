# Operators, iteration protocol, slices, comprehensions, formatting.


class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        if len({len(row) for row in self.rows}) != 1:
            raise ValueError("rows of different lengths")

    @classmethod
    def identity(cls, n):
        return cls([int(i == j) for j in range(n)] for i in range(n))

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            return self.rows[i][j]
        if isinstance(key, slice):
            return Matrix(self.rows[key])
        return self.rows[key]

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value

    def __iter__(self):
        for row in self.rows:
            yield from row

    def __contains__(self, value):
        return any(value in row for row in self.rows)

    def __matmul__(self, other):
        columns = list(zip(*other.rows))
        return Matrix([sum(a * b for a, b in zip(row, column)) for column in columns]
                      for row in self.rows)

    def __add__(self, other):
        return Matrix([a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows))

    def __mul__(self, factor):
        return Matrix([a * factor for a in row] for row in self.rows)

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __pow__(self, exponent):
        result = Matrix.identity(len(self.rows))
        base = self
        while exponent:
            if exponent & 1:
                result = result @ base
            base = base @ base
            exponent >>= 1
        return result

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __str__(self):
        width = max(len(str(value)) for value in self)
        return "\n".join(" ".join(f"{value:>{width}}" for value in row) for row in self.rows)


fib = Matrix([[1, 1], [1, 0]])
print((fib ** 90)[0, 1])
print(fib ** 300 == fib ** 150 @ fib ** 150, (fib ** 300)[0, 1] % 10 ** 20)
m = Matrix([range(i, i + 4) for i in range(0, 12, 4)])
print(m, m.shape, sep="\n")
print(m[1:], m[1:].shape, sep="\n")
print(7 in m, 99 in m, list(m)[::3], m[2][-1])
m[0, 0] = -100
print(2 * m + -m)
print(Matrix.identity(3) @ m == m)
try:
    Matrix([[1], [1, 2]])
except ValueError as error:
    print(error)
try:
    m @ 5
except AttributeError as error:
    print(error)
try:
    m / 2
except TypeError as error:
    print(error)
