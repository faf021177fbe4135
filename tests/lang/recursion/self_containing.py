# Containers that hold themselves, shown and compared
data = [1]
data.append(data)
print(data)  # expect: [1, [...]]
mapping = {}
mapping["self"] = mapping
print(mapping)  # expect: {'self': {...}}
both = ([],)
both[0].append(both)
print(both)  # expect: ([(...)],)
nested = [data, data]
print(nested)  # expect: [[1, [...]], [1, [...]]]
other = [1]
other.append(other)
for compare in (lambda: data == other, lambda: data < other, lambda: mapping == {"self": mapping}, lambda: data == data):
    try:
        print(compare())
    except RecursionError as error:
        print(error)
# expect: maximum recursion depth exceeded in comparison
# expect: maximum recursion depth exceeded in comparison
# expect: True
# expect: True
