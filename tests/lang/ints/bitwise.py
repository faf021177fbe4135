# &, |, ^ and ~ treat negative numbers as infinite two's complement.
print(12 & 10, 12 | 10, 12 ^ 10, ~12)  # expect: 8 14 6 -13
print(-1 & 255, -256 | 1, -1 ^ 5, -2**100 & 0xFF, -2**100 | 1)  # expect: 255 -255 -6 0 -1267650600228229401496703205375
print((2**100 - 1) & 2**50, (2**100) ^ (2**99), ~(2**100))  # expect: 1125899906842624 1901475900342344102245054808064 -1267650600228229401496703205377
print(True & False, True | 2, True ^ True, type(True & True).__name__, type(True & 1).__name__)  # expect: False 3 False bool int
print((255).bit_length(), (-256).bit_length(), (0).bit_length(), (2**100 - 1).bit_count())  # expect: 8 9 0 100
