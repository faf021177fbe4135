# A closure that counts in its cell.
# result: 10000000
# small: 100 100
import sys


def make_counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    return step


def run(rounds):
    step = make_counter()
    for _ in range(rounds):
        result = step()
    return result


print(run(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000))
