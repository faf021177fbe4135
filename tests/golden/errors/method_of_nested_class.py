# status: 1
class A:
    class B:
        def run(self):
            return self.x

A.B().run()
