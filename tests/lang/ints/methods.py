# What an int says about itself.
print((5).conjugate(), (5).real, (5).imag, (5).numerator, (5).denominator)  # expect: 5 5 0 5 1
print((5).as_integer_ratio(), (5).is_integer(), True.as_integer_ratio())  # expect: (5, 1) True (1, 1)
print(round(1250, -2), round(1350, -2), round(15, -1), round(25, -1), round(5, 3), round(2**70, -20))  # expect: 1200 1400 20 20 5 1200000000000000000000
print((5).__floor__(), (5).__ceil__(), (5).__trunc__(), (5).__round__(), (5).__index__())  # expect: 5 5 5 5 5
print((5).__add__("a"), (5).__eq__(5.0), (5).__lt__(6), (5).__divmod__(3), (5).__rsub__(3))  # expect: NotImplemented NotImplemented True (1, 2) -2
print(hex(255), hex(-255), oct(8), bin(5), bin(-5), hex(2**70), oct(-2**70))  # expect: 0xff -0xff 0o10 0b101 -0b101 0x… -0o200000000000000000000000
