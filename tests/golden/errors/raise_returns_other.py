# status: 1
class Odd(Exception):
    def __new__(cls): return 5

raise Odd
