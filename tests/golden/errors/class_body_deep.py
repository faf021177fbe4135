# status: 1
class Outer:
    class Inner:
        values = [1, 2]
        first = values[5]
