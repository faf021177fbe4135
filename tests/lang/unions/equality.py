# The order of the alternatives does not matter
print((int | str) == (str | int), hash(int | str) == hash(str | int), (int | str) == int)
# expect: True True False
print((int | list[int]) == (list[int] | int), (int | str) != (int | float))  # expect: True True
