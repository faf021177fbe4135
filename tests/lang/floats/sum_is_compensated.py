# sum() of floats loses nothing (Neumaier).
print(sum([0.1] * 10), sum([1e16, 1, -1e16]), sum([1e100, 1.0, -1e100]))  # expect: 1.0 0.0 1.0
total = 0
for _ in range(10):
    total += 0.1
print(total, sum([0.1] * 10) == 1.0)  # expect: 0.9999999999999999 True
print(sum([1, 2.5, True]), sum([1.5, 2], 10), sum([float("inf"), 1.0]), sum([]))  # expect: 4.5 13.5 inf 0
