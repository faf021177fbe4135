# sample() with counts wants something to draw from, even for no draw; the counts must be integers.
import random

for counts in ([0, 0], [2, -2], [1, 1.5], [1]):
    try:
        random.sample("ab", 0, counts=counts)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(random.sample("ab", 0, counts=[1, 0]))
# expect: ValueError Total of counts must be greater than zero
# expect: ValueError Total of counts must be greater than zero
# expect: TypeError Counts must be integers
# expect: ValueError The number of counts does not match the population
# expect: []
