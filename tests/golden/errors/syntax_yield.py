# status: 1
class A:
    yield 1
