class A:
    def __del__(self): raise self.error
A()
