# It grows in CPython's steps
data = bytearray()
sizes = []
for i in range(40):
    data.append(i)
    if not sizes or sizes[-1] != data.__alloc__():
        sizes.append(data.__alloc__())
print(sizes)  # expect: [2, 5, 8, 12, 19, 27, 36, 46]
for i in range(35):
    data.pop()
print(data.__alloc__())  # expect: 11
import sys
print(sys.getsizeof(bytearray()), sys.getsizeof(bytearray(10)))  # expect: 56 67
