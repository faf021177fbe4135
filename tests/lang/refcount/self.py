# self inside methods and special methods.
import sys


class C:
    def method(self):
        return sys.getrefcount(self)

    def __add__(self, other):
        return sys.getrefcount(self), sys.getrefcount(other)

    def __getitem__(self, key):
        return sys.getrefcount(self)

    def __getattr__(self, name):
        return sys.getrefcount(self)

    def __lt__(self, other):
        return sys.getrefcount(self), sys.getrefcount(other)

    def __iter__(self):
        print("iter", sys.getrefcount(self))
        return iter(())

    def __enter__(self):
        return sys.getrefcount(self)

    def __exit__(self, *details):
        print("exit", sys.getrefcount(self))

    def __len__(self):
        return sys.getrefcount(self)

    def __call__(self):
        return sys.getrefcount(self)

    def __neg__(self):
        return sys.getrefcount(self)


c = C()
print(c.method())  # expect: 3
print(C().method())  # expect: 2
bound = c.method
print(bound())  # expect: 4
del bound
print(c + C())  # expect: (4, 3)
print(C() + c)  # expect: (3, 4)
print(c + c)  # expect: (6, 6)
print(c[0])  # expect: 4
print(c.missing)  # expect: 4
print(c < C())  # expect: (4, 3)
for _ in c:  # expect: iter 4
    pass
with c as count:
    print(count)  # expect: 5
# expect: exit 4
print(len(c))  # expect: 4
print(c())  # expect: 4
print(-c)  # expect: 4
print(sys.getrefcount(c))  # expect: 2
