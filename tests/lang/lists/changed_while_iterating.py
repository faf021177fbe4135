# A for loop sees appended items, and skips past removed ones.
a = [1, 2, 3]
seen = []
for x in a:
    seen.append(x)
    if x < 3:
        a.append(x + 10)
print(seen, a)  # expect: [1, 2, 3, 11, 12] [1, 2, 3, 11, 12]
for x in a:
    a.remove(x)
print(a)  # expect: [2, 11]
it = iter([1, 2])
print(list(it), list(it), it.__length_hint__())  # expect: [1, 2] [] 0
back = reversed(a)
a.clear()
print(list(back))  # expect: []
