# strptime() of a week before the first one of the year looked for its month for ever
import time

for text, format in (("0 0 2024", "%U %w %Y"), ("0 1 2023", "%W %w %Y"), ("53 6 2024", "%U %w %Y"), ("366 2023", "%j %Y")):
    print(tuple(time.strptime(text, format)))
# expect: (2023, 12, 31, 0, 0, 0, 6, 365, -1)
# expect: (2022, 12, 26, 0, 0, 0, 0, 360, -1)
# expect: (2025, 1, 11, 0, 0, 0, 5, 377, -1)
# expect: (2024, 1, 1, 0, 0, 0, 0, 366, -1)
