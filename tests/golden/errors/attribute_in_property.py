# status: 1
class A:
    @property
    def x(self):
        return self.hidden

    def __getattr__(self, name):
        raise AttributeError(name)

A().x
