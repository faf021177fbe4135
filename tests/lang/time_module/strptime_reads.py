# strptime() takes the first way in which all directives fit; a later one of a kind counts
import time
import warnings

warnings.simplefilter("ignore")


def attempt(text, format):
    try:
        read = time.strptime(text, format)
        print(text, tuple(read), read.tm_gmtoff)
    except ValueError as error:
        print(error)


attempt("20241112", "%Y%m%d")
attempt("202411", "%Y%m%d")
attempt("12", "%H%M")
attempt("1 Feb 2024", "%m %b %Y")
attempt("PM 5:07", "%p %I:%M")
attempt(" 5 June 2024", "%d %B %Y")
attempt("24-W03-5", "%y-W%W-%u")
attempt("-013045.25", "%z")
attempt("+01:3045", "%z")
attempt("2024  1", "%Y %j")
attempt("20241", "%Y %j")
attempt("2024-02-30", "%Y-%m-%d")
attempt("0000", "%Y")
attempt("12x", "%H")
attempt("x", "%H")
attempt("12:00", "%T")
attempt("x", "x%")
# expect: 20241112 (2024, 11, 12, 0, 0, 0, 1, 317, -1) None
# expect: 202411 (2024, 1, 1, 0, 0, 0, 0, 1, -1) None
# expect: 12 (1900, 1, 1, 1, 2, 0, 0, 1, -1) None
# expect: 1 Feb 2024 (2024, 2, 1, 0, 0, 0, 3, 32, -1) None
# expect: PM 5:07 (1900, 1, 1, 17, 7, 0, 0, 1, -1) None
# expect:  5 June 2024 (2024, 6, 5, 0, 0, 0, 2, 157, -1) None
# expect: 24-W03-5 (2024, 1, 19, 0, 0, 0, 4, 19, -1) None
# expect: -013045.25 (1900, 1, 1, 0, 0, 0, 0, 1, -1) -5445
# expect: Inconsistent use of : in +01:3045
# expect: 2024  1 (2024, 1, 1, 0, 0, 0, 0, 1, -1) None
# expect: time data '20241' does not match format '%Y %j'
# expect: day is out of range for month
# expect: year 0 is out of range
# expect: unconverted data remains: x
# expect: time data 'x' does not match format '%H'
# expect: 'T' is a bad directive in format '%T'
# expect: stray % in format 'x%'
