# status: 1
class A:
    x = 1
    y = x + undefined
