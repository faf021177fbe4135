# A list that changes during its sort is noticed.
a = [3, 1, 2]
try:
    a.sort(key=lambda x: a.append(x) or x)
except ValueError as error:
    print(error)  # expect: list modified during sort
print(a)  # expect: [1, 2, 3]
try:
    a.sort(key=lambda x: 1 / (x - 2))
except ZeroDivisionError as error:
    print(error, a)  # expect: division by zero [1, 2, 3]
