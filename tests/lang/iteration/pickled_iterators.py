# How iterators are taken apart
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

print(iter([1, 2]).__reduce__(), iter((1,)).__reduce__(), iter("ab").__reduce__(), iter(range(3)).__reduce__())
# expect: (<built-in function iter>, ([1, 2],), 0) (<built-in function iter>, ((1,),), 0) (<built-in function iter>, ('ab',), 0) (<built-in function iter>, (range(0, 3),), None)
used = iter([1])
list(used)
print(used.__reduce__(), iter(b"a").__reduce__(), reversed([1, 2]).__reduce__())
# expect: (<built-in function iter>, ([],)) (<built-in function iter>, (b'a',), 0) (<class 'reversed'>, ([1, 2],), 1)
print(iter({1: 2}).__reduce__(), iter({1: 2}.items()).__reduce__(), iter({5}).__reduce__(), iter(int, 1).__reduce__())
# expect: (<built-in function iter>, ([1],)) (<built-in function iter>, ([(1, 2)],)) (<built-in function iter>, ([5],)) (<built-in function iter>, (<class 'int'>, 1))
print(type(iter("a")).__name__, type(iter("é")).__name__)  # expect: str_ascii_iterator str_iterator
iterator = iter([1, 2, 3])
iterator.__setstate__(2)
print(list(iterator), iterator.__length_hint__())  # expect: [3] 0
attempt(lambda: iter([]).__setstate__("a"))  # expect: TypeError an integer is required
numbers = iter(range(5))
numbers.__setstate__(3)
print(list(numbers), zip("a", [1]).__reduce__()[0], map(str, []).__reduce__()[0])
# expect: [3, 4] <class 'zip'> <class 'map'>
