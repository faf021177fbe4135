# A list that is extended while it gives its own items
data = [1, 2]
data.extend(data)
data += data
print(data)  # expect: [1, 2, 1, 2, 1, 2, 1, 2]
data = [1, 2]
data[1:1] = data
print(data)  # expect: [1, 1, 2, 2]
data[:] = (x for x in data)
print(data)  # expect: [1, 1, 2, 2]
def grows():
    for i in range(3):
        data.append(i)
        yield "y"
data = ["start"]
data.extend(grows())
print(data)  # expect: ['start', 0, 'y', 1, 'y', 2, 'y']
