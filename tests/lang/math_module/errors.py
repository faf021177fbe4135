# Domain errors, overflows and wrong types in math.
import math

for text in ("sqrt(-1)", "log(0)", "log(-1)", "log(8, 1)", "exp(1000)", "pow(0, -1)", "pow(-1, 0.5)", "pow(2, 5000)", "fmod(1, 0)", "acos(2)", "gamma(0)", "sin(math.inf)",
             "factorial(-1)", "factorial(1.5)", "isqrt(-1)", "comb(-1, 2)", "floor(math.nan)", "ceil(math.inf)", "gcd(1.5, 2)", "sqrt('a')", "sqrt()", "sqrt(1, 2)", "dist([1], [1, 2])",
             "fsum([1e308, 1e308])", "trunc('a')", "ldexp(1, 5000)", "isclose(1, 2, rel_tol=-1)", "sqrt(10**400)", "log(1, 2, 3)", "nope"):
    try:
        eval("math." + text)
    except (ValueError, OverflowError, TypeError, ZeroDivisionError, AttributeError) as error:
        print(type(error).__name__, error)  # expect: ValueError math domain error
# expect: ValueError math domain error
# expect: ValueError math domain error
# expect: ZeroDivisionError float division by zero
# expect: OverflowError math range error
# expect: ValueError math domain error
# expect: ValueError math domain error
# expect: OverflowError math range error
# expect: ValueError math domain error
# expect: ValueError math domain error
# expect: ValueError math domain error
# expect: ValueError math domain error
# expect: ValueError factorial() not defined for negative values
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: ValueError isqrt() argument must be nonnegative
# expect: ValueError n must be a non-negative integer
# expect: ValueError cannot convert float NaN to integer
# expect: OverflowError cannot convert float infinity to integer
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError must be real number, not str
# expect: TypeError math.sqrt() takes exactly one argument (0 given)
# expect: TypeError math.sqrt() takes exactly one argument (2 given)
# expect: ValueError both points must have the same number of dimensions
# expect: OverflowError intermediate overflow in fsum
# expect: TypeError type str doesn't define __trunc__ method
# expect: OverflowError math range error
# expect: ValueError tolerances must be non-negative
# expect: OverflowError int too large to convert to float
# expect: TypeError log expected at most 2 arguments, got 3
# expect: AttributeError module 'math' has no attribute 'nope'
