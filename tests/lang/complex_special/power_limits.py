# complex ** x where the result is zero, infinite or has no angle.
infinity = float("inf")
bases = (complex(-0.0, -0.0), 0j, 1j, 2 + 3j, complex(-1e308, 1e308), 1e-200 + 0j)
exponents = (0, 1, 2, -3, -1e308, 123456.789, infinity, 1j, 1e3 - 2j, complex(1.0, infinity))
for base in bases:
    print(base)
    for exponent in exponents:
        try:
            print("   ", exponent, base**exponent)
        except ArithmeticError as error:
            print("   ", exponent, type(error).__name__, error)
try:
    (-1e308) ** 123456.789
except OverflowError as error:
    print(error)

# expect: (-0-0j)
# expect:     0 (1+0j)
# expect:     1 -0j
# expect:     2 0j
# expect:     -3 ZeroDivisionError 0.0 to a negative or complex power
# expect:     -1e+308 ZeroDivisionError 0.0 to a negative or complex power
# expect:     123456.789 0j
# expect:     inf 0j
# expect:     1j ZeroDivisionError 0.0 to a negative or complex power
# expect:     (1000-2j) ZeroDivisionError 0.0 to a negative or complex power
# expect:     (1+infj) ZeroDivisionError 0.0 to a negative or complex power
# expect: 0j
# expect:     0 (1+0j)
# expect:     1 0j
# expect:     2 0j
# expect:     -3 ZeroDivisionError 0.0 to a negative or complex power
# expect:     -1e+308 ZeroDivisionError 0.0 to a negative or complex power
# expect:     123456.789 0j
# expect:     inf 0j
# expect:     1j ZeroDivisionError 0.0 to a negative or complex power
# expect:     (1000-2j) ZeroDivisionError 0.0 to a negative or complex power
# expect:     (1+infj) ZeroDivisionError 0.0 to a negative or complex power
# expect: 1j
# expect:     0 (1+0j)
# expect:     1 1j
# expect:     2 (-1+0j)
# expect:     -3 (-0+1j)
# expect:     -1e+308 (0.46190076932269+0.8869316091441928j)
# expect:     123456.789 (0.32540312537542426+0.9455753835606688j)
# expect:     inf ZeroDivisionError 0.0 to a negative or complex power
# expect:     1j (0.20787957635076193+0j)
# expect:     (1000-2j) (23.140692632779263-3.718901905234293e-12j)
# expect:     (1+infj) (nan+nanj)
# expect: (2+3j)
# expect:     0 (1+0j)
# expect:     1 (2+3j)
# expect:     2 (-5+12j)
# expect:     -3 (-0.020937642239417388-0.004096495220755576j)
# expect:     -1e+308 (-0-0j)
# expect:     123456.789 OverflowError complex exponentiation
# expect:     inf ZeroDivisionError 0.0 to a negative or complex power
# expect:     1j (0.106419568690621+0.35881534542145666j)
# expect:     (1000-2j) OverflowError complex exponentiation
# expect:     (1+infj) ZeroDivisionError 0.0 to a negative or complex power
# expect: (-1e+308+1e+308j)
# expect:     0 (1+0j)
# expect:     1 (-1e+308+1e+308j)
# expect:     2 (nan+nanj)
# expect:     -3 (nan+nanj)
# expect:     -1e+308 ZeroDivisionError 0.0 to a negative or complex power
# expect:     123456.789 OverflowError complex exponentiation
# expect:     inf ZeroDivisionError 0.0 to a negative or complex power
# expect:     1j (0.08504732010655106-0.04183592193107814j)
# expect:     (1000-2j) OverflowError complex exponentiation
# expect:     (1+infj) ZeroDivisionError 0.0 to a negative or complex power
# expect: (1e-200+0j)
# expect:     0 (1+0j)
# expect:     1 (1e-200+0j)
# expect:     2 0j
# expect:     -3 ZeroDivisionError 0.0 to a negative or complex power
# expect:     -1e+308 OverflowError complex exponentiation
# expect:     123456.789 0j
# expect:     inf (nan+nanj)
# expect:     1j (-0.2702905947697529-0.9627787878734207j)
# expect:     (1000-2j) (-0-0j)
# expect:     (1+infj) ZeroDivisionError 0.0 to a negative or complex power
# expect: complex exponentiation
