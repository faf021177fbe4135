# An int that no float can hold is an OverflowError beside a complex number
for text in ("1j + 10**400", "10**400 * 1j", "1j - -10**400", "10**400 / 1j", "1j ** 10**400", "float('inf') ** 1j"):
    try:
        print(eval(text))
    except (OverflowError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
# expect: OverflowError int too large to convert to float
# expect: OverflowError int too large to convert to float
# expect: OverflowError int too large to convert to float
# expect: OverflowError int too large to convert to float
# expect: OverflowError int too large to convert to float
# expect: ZeroDivisionError 0.0 to a negative or complex power
