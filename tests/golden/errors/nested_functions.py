# status: 1
class Outer:
    class Inner:
        def method(self):
            def local():
                return (lambda: [i for i in range(3) if i / 0])()
            return local()
Outer.Inner().method()
