# A list that grows and shrinks while it is iterated
data = [1, 2, 3]
for x in data:
    if len(data) < 6:
        data.append(x * 10)
print(data)  # expect: [1, 2, 3, 10, 20, 30]
data = [1, 2, 3, 4]
for x in data:
    data.remove(x)
print(data)  # expect: [2, 4]
iterator = iter(data)
data.clear()
print(list(iterator))  # expect: []
data.append(5)
print(list(iterator))  # expect: []
