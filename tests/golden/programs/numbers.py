# Integers of every size, floats, their operators and conversions.
import math

for a in (7, -7):
    for b in (2, -2):
        print(a // b, a % b, divmod(a, b), a / b, end=" | ")
print()
print(2 ** 100, -(2 ** 64) // 7, 10 ** 30 % 97, (1 << 70) >> 3, ~(1 << 65), 2 ** -2)
print(0xFFFF & 0b1010, 6 | 9, 6 ^ 3, 1 << 3, -9 >> 1, -1 & 0xFF, (-(1 << 70)) & 0xFF)
print(int("123"), int("-0x1f", 16), int("0b11", 0), int(3.99), int(-3.99), int("1_000"))
print(float("1e3"), float("-inf"), float("nan"), 1e308 * 10, -0.0, 0.1 + 0.2, 1 / 3)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(1.5e300))
print(1e16, 1e15, 123456789.123456789, 1e-5, 0.0001, 1.0, 1e22, 5e-324, 1.7976931348623157e308)
print(abs(-5), abs(-5.5), pow(3, 200, 1000007), pow(2, -1, 7), sum([0.1] * 10), math.fsum([0.1] * 10))
print(bin(10), oct(64), hex(-255), f"{1234567:,}", f"{255:08b}", f"{3.14159:.3f}", f"{1e10:g}")
print((1234).bit_length(), (255).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "little"))
print(True + True, True == 1, isinstance(True, int), int(True), bool([]), bool("0"))
print(1 == 1.0, 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 10 ** 400 > 1e308, 1 < 1.5)
print(hash(1) == hash(1.0), hash(2 ** 61 - 1), hash(-1), hash(0.5), hash(10 ** 20))
print((0.1).as_integer_ratio(), (1.5).hex(), (7.0).is_integer(), float.fromhex("0x1.8p+1"))
print(math.sqrt(2), math.floor(-1.5), math.ceil(1.2), math.gcd(12, 18), math.factorial(25))
print(math.isqrt(10 ** 20), math.comb(10, 3), math.log(math.e), math.log2(8), math.hypot(3, 4))
print(3 + 4j, (1 + 2j) * (3 - 1j), abs(3 + 4j), (1 + 2j).conjugate(), complex("1-2j"))
for text in "1 / 0", "1 % 0", "1.0 // 0", "int('x')", "2 ** 'a'", "1 << -1", "float('x')", "0 ** -1", "math.sqrt(-1)", "10 ** 400 * 1.0", "int('9' * 5000)":
    try:
        print(eval(text))
    except (ArithmeticError, ValueError, TypeError) as error:
        print(f"{type(error).__name__}: {error}")
n = 1
for i in range(1, 60):
    n *= i
    if i % 13 == 0:
        print(i, n, len(str(n)))
while n % 2 == 0:
    n //= 2
print(n, n.bit_count())
print(sorted([3, 1.5, True, -2, 10 ** 20, 2.5]), max(1, 2.0), min(3, 3.0), sum([1, 2.5, True]))
