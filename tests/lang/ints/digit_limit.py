# Conversions between int and decimal text stop at 4300 digits.
import sys

print(len(str(10**4299)), len(str(int("9" * 4300))), sys.get_int_max_str_digits())  # expect: 4300 4300 4300
try:
    str(10**4300)
except ValueError as error:
    print(error)  # expect: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
try:
    int("1" * 4301)
except ValueError as error:
    print(error)  # expect: Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use sys.set_int_max_str_digits() to increase the limit
print(len(hex(10**5000)), int("f" * 5000, 16) > 0)  # expect: 4155 True
sys.set_int_max_str_digits(0)
print(len(str(10**5000)))  # expect: 5001
try:
    sys.set_int_max_str_digits(10)
except ValueError as error:
    print(error)  # expect: maxdigits must be 0 or larger than 640
