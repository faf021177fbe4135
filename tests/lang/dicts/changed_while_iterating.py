# A dict that changes its size or keys under an iterator.
d = {1: 1, 2: 2}
try:
    for k in d:
        d[k + 10] = 0
except RuntimeError as error:
    print(error, len(d))  # expect: dictionary changed size during iteration 3
d = {1: 1, 2: 2}
try:
    for k in d:
        del d[k]
        d[k + 10] = 0
except RuntimeError as error:
    print(error)  # expect: dictionary keys changed during iteration
d = {1: 1, 2: 2}
for k in d:
    d[k] = 9
print(d)  # expect: {1: 9, 2: 9}
it = iter(d)
d[3] = 3
try:
    next(it)
except RuntimeError as error:
    print(error)  # expect: dictionary changed size during iteration
