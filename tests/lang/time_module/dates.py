# struct_time, strftime, strptime
import time

g = time.gmtime(1000000000)
print(g, g.tm_year, g[0], len(g), g.tm_zone, tuple(g)[:6])
print(time.strftime("%Y-%m-%d %H:%M:%S %j %a %A %b %B %p %I %% %y", g), time.asctime(g))
print(time.strptime("2001-09-09 01:46:40", "%Y-%m-%d %H:%M:%S"))
print(time.strptime("9 Sep 01", "%d %b %y")[:3], time.struct_time(range(9)))
for wrong in (lambda: time.strptime("x", "%Y"), lambda: time.strptime("2001 x", "%Y"), lambda: time.strptime("1", "%Q"), lambda: time.strftime("%Y", (1, 2)), lambda: time.struct_time([1]), lambda: time.gmtime("x"), lambda: time.sleep(-1), lambda: time.mktime(5), lambda: time.strftime("%Y", (2000, 13, 1, 0, 0, 0, 0, 0, 0)), lambda: time.gmtime(float("nan"))):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(time.time() > 1e9, time.monotonic() >= 0, time.perf_counter_ns() > 0, time.process_time() >= 0, time.get_clock_info("monotonic").monotonic)
# expect: time.struct_time(tm_year=2001, tm_mon=9, tm_mday=9, tm_hour=1, tm_min=46, tm_sec=40, tm_wday=6, tm_yday=252, tm_isdst=0) 2001 2001 9 GMT (2001, 9, 9, 1, 46, 40)
# expect: 2001-09-09 01:46:40 252 Sun Sunday Sep September AM 01 % 01 Sun Sep  9 01:46:40 2001
# expect: time.struct_time(tm_year=2001, tm_mon=9, tm_mday=9, tm_hour=1, tm_min=46, tm_sec=40, tm_wday=6, tm_yday=252, tm_isdst=-1)
# expect: (2001, 9, 9) time.struct_time(tm_year=0, tm_mon=1, tm_mday=2, tm_hour=3, tm_min=4, tm_sec=5, tm_wday=6, tm_yday=7, tm_isdst=8)
# expect: ValueError time data 'x' does not match format '%Y'
# expect: ValueError unconverted data remains:  x
# expect: ValueError 'Q' is a bad directive in format '%Q'
# expect: TypeError strftime(): illegal time tuple argument
# expect: TypeError time.struct_time() takes an at least 9-sequence (1-sequence given)
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: ValueError sleep length must be non-negative
# expect: TypeError Tuple or struct_time argument required
# expect: ValueError month out of range
# expect: ValueError Invalid value NaN (not a number)
# expect: True True True True True
