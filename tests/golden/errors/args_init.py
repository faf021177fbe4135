# status: 1
class Point:
    def __init__(self, x, y): pass

Point(1)
