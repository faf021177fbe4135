# status: 1
def a():
    def b():
        def c():
            raise ValueError("deep")
        c()
    b()

a()
