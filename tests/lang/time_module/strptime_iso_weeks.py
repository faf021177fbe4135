# strptime() with ISO years and weeks, which come together, with a weekday and nothing else
import time

for text, format in (("2024-W01-1", "%G-W%V-%u"), ("2020-W53-7", "%G-W%V-%u"), ("2015 1 Monday", "%G %V %A"), ("2021-W53-7", "%G-W%V-%u"),
                     ("2024 1", "%G %V"), ("1 1", "%V %u"), ("2024 1 1", "%Y %V %u"), ("2024 5", "%G %j"), ("0000 53 1", "%G %V %u"),
                     ("9999 52 7", "%G %V %u")):
    try:
        print(tuple(time.strptime(text, format)))
    except ValueError as error:
        print(error)
# expect: (2024, 1, 1, 0, 0, 0, 0, 1, -1)
# expect: (2021, 1, 3, 0, 0, 0, 6, 3, -1)
# expect: (2014, 12, 29, 0, 0, 0, 0, 363, -1)
# expect: Invalid week: 53
# expect: ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').
# expect: ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u').
# expect: ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.
# expect: Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.
# expect: Year is out of range: 0
# expect: year 10000 is out of range
