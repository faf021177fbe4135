# What sys says about the interpreter.
import sys

print(sys.version_info[:2], sys.version_info.major, sys.version_info >= (3, 8), sys.version_info.releaselevel, len(sys.version_info))  # expect: (3, 13) 3 True final 5
print(sys.maxsize, sys.byteorder, sys.maxunicode, sys.hexversion >> 16, sys.getrecursionlimit(), "sys" in sys.modules, sys.modules["sys"] is sys)  # expect: 9223372036854775807 little 1114111 781 1000 True True
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.int_info.default_max_str_digits, sys.hash_info.modulus, type(sys.argv).__name__)  # expect: 1.7976931348623157e+308 2.220446049250313e-16 15 4300 2305843009213693951 list
print(sys.stdout.name, sys.stderr.name, sys.stdout.encoding, sys.stdout is sys.__stdout__, sys.getdefaultencoding(), sys.exc_info())  # expect: <stdout> <stderr> utf-8 True utf-8 (None, None, None)
for f in (lambda: setattr(sys.version_info, "major", 1), lambda: sys.setrecursionlimit(0), lambda: sys.intern(5), lambda: sys.getrefcount(), lambda: sys.nope, lambda: sys.setswitchinterval(0)):
    try:
        f()
    except (AttributeError, ValueError, TypeError) as error:
        print(error)  # expect: readonly attribute
# expect: recursion limit must be greater or equal than 1
# expect: intern() argument must be str, not int
# expect: sys.getrefcount() takes exactly one argument (0 given)
# expect: module 'sys' has no attribute 'nope'
# expect: switch interval must be strictly positive
