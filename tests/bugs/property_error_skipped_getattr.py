# Bug: an AttributeError inside a property did not lead to __getattr__.
class A:
    @property
    def p(self):
        return self.missing

    def __getattr__(self, name):
        return f"fallback {name}"


class B(A):
    @property
    def q(self):
        raise AttributeError("inner")


print(A().p, B().q)  # expect: fallback missing fallback q
