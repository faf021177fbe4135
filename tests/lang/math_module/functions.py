# Functions of math on ordinary arguments.
import math

print(math.sqrt(16), math.cbrt(27), math.floor(-2.5), math.ceil(2.1), math.trunc(-2.5), math.fabs(-1), math.copysign(1, -0.0), math.floor(10**30))  # expect: 4.0 3.0000000000000004 -3 3 -2 1.0 -1.0 1000000000000000000000000000000
print(math.factorial(20), math.gcd(12, 18, 27), math.lcm(4, 6), math.comb(5, 2), math.perm(5, 2), math.perm(4), math.isqrt(10**20), math.prod([1, 2, 3], start=2))  # expect: 2432902008176640000 3 12 10 20 24 10000000000 12
print(math.log(8, 2), math.log2(8), math.log10(10**400), math.log(2**2000), math.exp(0), math.pow(2, 3), math.fmod(-7, 3), math.remainder(5, 3), math.modf(2.5), math.frexp(8), math.ldexp(1, 3))  # expect: 3.0 3.0 400.0 1386.2943611198907 1.0 8.0 -1.0 -1.0 (0.5, 2.0) (0.5, 4) 8.0
print(math.hypot(3, 4), math.dist([0, 0], [3, 4]), math.fsum([0.1] * 10), math.isclose(0.1 + 0.2, 0.3), math.isnan(math.nan), math.isinf(-math.inf), math.degrees(math.pi), math.radians(180))  # expect: 5.0 5.0 1.0 True True True 180.0 3.141592653589793
print(math.nextafter(1, 2), math.ulp(1.0), math.sumprod([1, 2], [3, 4]), math.fma(2, 3, 4), math.atan2(1, 1), math.gamma(5), math.erf(0), math.pi, math.e, math.tau, math.inf)  # expect: 1.0000000000000002 2.220446049250313e-16 11 10.0 0.7853981633974483 24.0 0.0 3.141592653589793 2.718281828459045 6.283185307179586 inf
