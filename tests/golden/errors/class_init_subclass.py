# status: 1
class Base:
    def __init_subclass__(cls, **kw):
        raise TypeError("not to be subclassed")

class Derived(Base):
    pass
