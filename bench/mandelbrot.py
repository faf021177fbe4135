# Floats in local variables: points of the Mandelbrot set.
# result: 52299
# small: 16 73
import sys


def count_inside(size, limit):
    inside = 0
    for row in range(size):
        ci = 2.0 * row / size - 1.0
        for column in range(size):
            cr = 3.0 * column / size - 2.0
            zr = 0.0
            zi = 0.0
            steps = 0
            while steps < limit and zr * zr + zi * zi <= 4.0:
                new_zr = zr * zr - zi * zi + cr
                zi = 2.0 * zr * zi + ci
                zr = new_zr
                steps += 1
            if steps == limit:
                inside += 1
    return inside


print(count_inside(int(sys.argv[1]) if len(sys.argv) > 1 else 450, 100))
