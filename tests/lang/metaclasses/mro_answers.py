# What mro() may return: classes, at least one, of a layout that fits.


def attempt(answer):
    class Meta(type):
        def mro(cls):
            return answer(cls)
    try:
        print([c.__name__ for c in Meta("C", (), {}).__mro__])
    except TypeError as error:
        print(error)


attempt(lambda cls: [cls])  # expect: ['C']
attempt(lambda cls: [])  # expect: type MRO must not be empty
attempt(lambda cls: [cls, int])  # expect: mro() returned base with unsuitable layout ('int')
attempt(lambda cls: [cls, 1])  # expect: mro() returned a non-class ('int')
attempt(lambda cls: 5)  # expect: 'int' object is not iterable
attempt(lambda cls: (cls, object))  # expect: ['C', 'object']
