# status: 1
class A(colour="red"): pass
