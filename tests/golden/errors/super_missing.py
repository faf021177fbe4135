# status: 1
class A: pass
class B(A):
    def run(self):
        super().run()
B().run()
