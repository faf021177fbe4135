# Calling an alias makes an instance of its origin
print(list[int]("ab"), dict[str, int](a=1))  # expect: ['a', 'b'] {'a': 1}
class Own(list):
    pass
made = Own[int]([1])
print(made, made.__orig_class__)  # expect: [1] __main__.Own[int]
class Base(dict[str, int]):
    pass
print(Base.__bases__, Base.__orig_bases__, Base(a=1))
# expect: (<class 'dict'>,) (dict[str, int],) {'a': 1}
