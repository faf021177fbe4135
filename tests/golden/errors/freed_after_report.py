# status: 1
class A:
    def __del__(self):
        print("deleted")
def f():
    a = A()
    1/0
f()
