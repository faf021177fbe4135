# A dict that changes its size while it is iterated
data = {1: 1, 2: 2}
for change in (lambda: data.update({9: 9}), lambda: data.pop(9), lambda: data.clear()):
    try:
        for key in data:
            change()
    except RuntimeError as error:
        print(error)
# expect: dictionary changed size during iteration
# expect: dictionary changed size during iteration
# expect: dictionary changed size during iteration
data = {1: 1, 2: 2}
for key in data:
    data[key] = key * 2
print(data)  # expect: {1: 2, 2: 4}
try:
    for key in data:
        del data[1]
        data[3] = 3
except RuntimeError as error:
    print(error)
# expect raises: KeyError: 1
iterator = iter({1: 1}.items())
print(list(iterator), list(iterator))
