# A partial among a class's attributes warns when an instance reads it
import functools
import warnings


class C:
    p = functools.partial(int, "5")
    s = staticmethod(functools.partial(int, "6"))


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(C.p(), C.s(), C().s(), len(caught))
    print(C().p(), caught[0].category.__name__, caught[0].message)
# expect: 5 6 6 0
# expect: 5 FutureWarning functools.partial will be a method descriptor in future Python versions; wrap it in staticmethod() if you want to preserve the old behavior
