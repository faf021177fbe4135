# Ranges with bounds beyond 64 bits.
r = range(10**30)
print(r[10**29], r[-1], 10**29 in r, r[10**29 :: 10**28], range(2**70, 2**70 + 3)[1:], list(range(2**63 - 2, 2**63 + 1)))  # expect: 100000000000000000000000000000 999999999999999999999999999999 True range(100000000000000000000000000000, 1000000000000000000000000000000, 10000000000000000000000000000) range(1180591620717411303425, 1180591620717411303427) [9223372036854775806, 9223372036854775807, 9223372036854775808]
print(list(range(2**70, 2**70 - 4, -2)), len(range(-(2**62), 2**62 - 1)), range(0, 2**100, 2**99)[1], r == range(10**30))  # expect: [1180591620717411303424, 1180591620717411303422] 9223372036854775807 633825300114114700748351602688 True
for f in (lambda: len(r), lambda: r[10**31], lambda: range(1, 2, 0), lambda: range(1.5), lambda: range("a"), lambda: range()):
    try:
        f()
    except (OverflowError, IndexError, ValueError, TypeError) as error:
        print(error)  # expect: Python int too large to convert to C ssize_t
# expect: range object index out of range
# expect: range() arg 3 must not be zero
# expect: 'float' object cannot be interpreted as an integer
# expect: 'str' object cannot be interpreted as an integer
# expect: range expected at least 1 argument, got 0
