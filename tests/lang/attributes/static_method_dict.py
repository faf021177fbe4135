# staticmethod and classmethod keep copies of the function's names, which can be changed.


def function():
    "doc"


function.extra = 1
for wrapper in (staticmethod(function), classmethod(function)):
    print(list(vars(wrapper)))  # expect: ['__module__', '__name__', '__qualname__', '__doc__', '__annotations__']
    # expect: other 5 doc
    wrapper.__doc__ = "other"
    wrapper.mark = 5
    print(wrapper.__doc__, wrapper.mark, function.__doc__)  # expect: True False
    # expect: 1 False
    del wrapper.__doc__
    print(wrapper.__doc__ == type(wrapper).__doc__, hasattr(wrapper, "extra"))  # expect: readonly attribute
    # expect: ['__module__', '__name__', '__qualname__', '__doc__', '__annotations__']
    wrapper.__dict__ = {"x": 1}
    print(wrapper.x, hasattr(wrapper, "__name__"))  # expect: other 5 doc
    # expect: True False
    try:
        wrapper.__func__ = 1
    except AttributeError as error:
        print(error)  # expect: 1 False
        # expect: readonly attribute
