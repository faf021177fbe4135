# The sequence of a seed
import random

random.seed(42)
print(random.random(), random.randint(1, 100), random.choice("abcdef"), random.uniform(1, 2))
items = list(range(8))
random.shuffle(items)
print(items, random.sample(range(100), 5), random.choices("abc", k=5), random.choices("ab", weights=[1, 9], k=5))
print(random.gauss(0, 1), random.normalvariate(0, 1), random.expovariate(1.5), random.betavariate(1, 2), random.triangular(0, 1))
print(random.getrandbits(70), random.randrange(10), random.randrange(5, 50, 5), random.randbytes(4), random.binomialvariate(10, 0.3))
print(random.gammavariate(2, 3), random.vonmisesvariate(1, 2), random.paretovariate(3), random.weibullvariate(1, 2), random.lognormvariate(0, 1))
for seed in ("text", b"bytes", 1.5, -7, 2 ** 100, None and 0 or 0):
    print(random.Random(seed).random())
state = random.getstate()
first = random.random()
random.setstate(state)
print(first == random.random(), len(state), state[0])
for wrong in (lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.randrange(0), lambda: random.randint(2, 1), lambda: random.sample({1}, 1), lambda: random.choices([], k=1), lambda: random.seed([]), lambda: random.choices("ab", [0, 0]), lambda: random.randrange(1.5), lambda: random.getrandbits(-1), lambda: random.choices("ab", [1])):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
# expect: 0.6394267984578837 4 f 1.2750293183691193
# expect: [7, 6, 2, 4, 0, 5, 1, 3] [4, 3, 11, 27, 29] ['b', 'a', 'a', 'b', 'b'] ['b', 'b', 'b', 'a', 'b']
# expect: -0.2919520493500683 -0.3089835340742219 0.06781245666375442 0.424420206992522 0.6323940878425769
# expect: 1146000768821486829189 6 10 b'\xf1\x88R\x8d' 4
# expect: 1.3422895840831133 1.4683445726875741 1.0609584272699173 0.6625139549897832 2.661992409445366
# expect: 0.8711565613554825
# expect: 0.37075677971469856
# expect: 0.551763726942059
# expect: 0.32383276483316237
# expect: 0.7586581712996778
# expect: 0.8444218515250481
# expect: True 3 3
# expect: IndexError Cannot choose from an empty sequence
# expect: ValueError Sample larger than population or is negative
# expect: ValueError empty range for randrange()
# expect: ValueError empty range in randrange(2, 2)
# expect: TypeError Population must be a sequence.  For dicts or sets, use sorted(d).
# expect: IndexError list index out of range
# expect: TypeError The only supported seed types are:
# expect: None, int, float, str, bytes, and bytearray.
# expect: ValueError Total of weights must be greater than zero
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: ValueError number of bits must be non-negative
# expect: ValueError The number of weights does not match the population
