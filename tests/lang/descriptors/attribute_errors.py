# An AttributeError inside a property or descriptor leads to __getattr__.
class A:
    @property
    def p(self):
        raise AttributeError("inner")

    def __getattr__(self, name):
        return f"fallback {name}"


class B:
    @property
    def p(self):
        raise AttributeError("inner")


class C:
    def __getattribute__(self, name):
        raise AttributeError("gone")

    def __getattr__(self, name):
        return "hook"


print(A().p, A().q, C().x, hasattr(B(), "p"), getattr(B(), "p", "default"))  # expect: fallback p fallback q hook False default
try:
    B().p
except AttributeError as error:
    print(error)  # expect: inner
