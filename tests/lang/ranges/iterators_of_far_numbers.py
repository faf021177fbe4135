# Range iterators whose items are small ints far apart, beyond them, or none at all.
big = 2 ** 58
for bounds in (-big, big, big), (-big, big - 1, big - 1), (0, 2 ** 62, 2 ** 61), (2 ** 63, 2 ** 63 + 3), (big - 2, big + 2), (-2 ** 63, -2 ** 63 + 2), (5, 5), (5, 5, -big), (3, 4, 2 ** 70), (10, -10, -7), (0, 2 ** 59, 2 ** 57):
    seen = []
    for number in range(*bounds):
        seen.append(number)
    iterator = iter(range(*bounds))
    left = iterator.__length_hint__()
    first = next(iterator, None)
    print(seen == [bounds[0] + i * (bounds[2] if len(bounds) > 2 else 1) for i in range(len(seen))], len(seen), left, first,
          iterator.__length_hint__(), list(iterator) == seen[1:], next(iterator, "end"))
# expect: True 2 2 -288230376151711744 1 True end
# expect: True 3 3 -288230376151711744 2 True end
# expect: True 2 2 0 1 True end
# expect: True 3 3 9223372036854775808 2 True end
# expect: True 4 4 288230376151711742 3 True end
# expect: True 2 2 -9223372036854775808 1 True end
# expect: True 0 0 None 0 True end
# expect: True 0 0 None 0 True end
# expect: True 1 1 3 0 True end
# expect: True 3 3 10 2 True end
# expect: True 4 4 0 3 True end
