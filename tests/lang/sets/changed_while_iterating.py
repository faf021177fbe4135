# A set that changes its size under an iterator.
s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as error:
    print(error)  # expect: Set changed size during iteration
class Named(set):
    pass


n = Named([1])
print(type(n | {2}).__name__, type({2} | n).__name__, type(n.copy()).__name__, n, n == {1}, isinstance(n, set))  # expect: set set set Named({1}) True True
print(sorted({i * 7 % 101 for i in range(300)}) == list(range(101)), len({str(i) for i in range(500)}))  # expect: True 500
