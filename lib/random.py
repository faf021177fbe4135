"""Random variables, with CPython's sequence for a seed. The generator itself is C++ (_random).

Numbers must come out equal to the last bit, so formulas keep their order of operations, and each
draw stands where the next one's seed expects it. Where a distribution has several methods, each is
a function after the classes that gets the generator's random().
"""
from _random import Random as _Generator, _sha512
from bisect import bisect as _bisect
from itertools import accumulate as _accumulate, repeat as _repeat
from math import (acos as _acos, ceil as _ceil, cos as _cos, e as _e, exp as _exp, fabs as _fabs,
                  floor as _floor, isfinite as _isfinite, lgamma as _lgamma, log as _log,
                  log2 as _log2, pi as _pi, sin as _sin, sqrt as _sqrt)
from operator import index as _index

__all__ = ["Random", "SystemRandom", "betavariate", "binomialvariate", "choice", "choices",
           "expovariate", "gammavariate", "gauss", "getrandbits", "getstate", "lognormvariate",
           "normalvariate", "paretovariate", "randbytes", "randint", "random", "randrange",
           "sample", "seed", "setstate", "shuffle", "triangular", "uniform", "vonmisesvariate",
           "weibullvariate"]

TWOPI = _pi * 2.0
LOG4 = _log(4.0)
SG_MAGICCONST = _log(4.5) + 1.0
NV_MAGICCONST = 4 * _exp(-0.5) / _sqrt(2.0)
BPF = 53  # the bits of a float's fraction
RECIP_BPF = 2 ** -BPF
_ONE = 1  # randrange()'s step, told from a 1 that was passed

_MASK64 = (1 << 64) - 1
_SEEDS = (type(None), int, float, str, bytes, bytearray)


class Random(_Generator):
    """A generator of random numbers; the module's functions are the methods of a hidden one."""

    VERSION = 3

    # ---- state

    def __init__(self, x=None):
        """A generator seeded with x, or from the system's entropy."""
        self.seed(x)
        self.gauss_next = None

    def seed(self, a=None, version=2):
        """Start the sequence that belongs to a number or a text; None starts an unknown one."""
        if not isinstance(a, _SEEDS):
            raise TypeError("The only supported seed types are:\n"
                            "None, int, float, str, bytes, and bytearray.")
        if version == 2 and isinstance(a, (str, bytes, bytearray)):
            data = a.encode() if isinstance(a, str) else a
            a = int.from_bytes(data + _sha512(data))
        elif version == 1 and isinstance(a, (str, bytes)):
            a = _first_version_hash(a)
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        """All that decides what comes next, for setstate()."""
        return self.VERSION, super().getstate(), self.gauss_next

    def setstate(self, state):
        """Go on from where getstate() was called."""
        version = state[0]
        if version not in (2, 3):
            raise ValueError(f"state with version {version} passed to Random.setstate() of version "
                             f"{self.VERSION}")
        _, words, self.gauss_next = state
        if version == 2:
            # Written when the words were signed.
            try:
                words = tuple(word % 2 ** 32 for word in words)
            except ValueError as error:
                raise TypeError from error
        super().setstate(words)

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        return type(self), (), self.getstate()

    # ---- integers

    def __init_subclass__(cls, /, **kwargs):
        """Draw integers from getrandbits() or random(): from what the subclass has brought."""
        sources = {"_randbelow": None,
                   "getrandbits": cls._randbelow_with_getrandbits,
                   "random": cls._randbelow_without_getrandbits}
        draw = next(draw for base in cls.__mro__ for name, draw in sources.items()
                    if name in vars(base))
        if draw is not None:
            cls._randbelow = draw

    def _randbelow_with_getrandbits(self, n):
        """A number in range(n), from the first draw of enough bits that is below n."""
        draw, bits = self.getrandbits, n.bit_length()
        while (value := draw(bits)) >= n:
            pass
        return value

    def _randbelow_without_getrandbits(self, n, maxsize=1 << BPF):
        """A number in range(n), from random() only: its fraction holds maxsize values."""
        draw = self.random
        if n < maxsize:
            # The last maxsize % n values would make small results likelier.
            limit = (maxsize - maxsize % n) / maxsize
            while (value := draw()) >= limit:
                pass
            return _floor(value * maxsize) % n
        from warnings import warn
        warn("Underlying random() generator does not supply \n"
             "enough bits to choose from a population range this large.\n"
             "To remove the range limitation, add a getrandbits() method.")
        return _floor(draw() * n)

    def randbytes(self, n):
        """n random bytes."""
        return self.getrandbits(8 * n).to_bytes(n, "little")

    def randrange(self, start, stop=None, step=_ONE):
        """One of the numbers of range(start, stop, step), or of range(start)."""
        first = _index(start)
        if stop is None:
            if step is not _ONE:
                raise TypeError("Missing a non-None stop argument")
            if first <= 0:
                raise ValueError("empty range for randrange()")
            return self._randbelow(first)
        width = _index(stop) - first
        stride = _index(step)
        if stride == 1:
            if width > 0:
                return first + self._randbelow(width)
            raise ValueError(f"empty range in randrange({start}, {stop})")
        if not stride:
            raise ValueError("zero step for randrange()")
        count = -(-width // stride)
        if count <= 0:
            raise ValueError(f"empty range in randrange({start}, {stop}, {step})")
        return first + stride * self._randbelow(count)

    def randint(self, a, b):
        """A number from a to b, both included."""
        return self.randrange(a, b + 1)

    # ---- sequences

    def choice(self, seq):
        """One item of a sequence that is not empty."""
        size = len(seq)
        if not size:
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(size)]

    def shuffle(self, x):
        """Bring the items of a list into random order, in place."""
        draw = self._randbelow
        for end in range(len(x), 1, -1):
            at = draw(end)
            x[end - 1], x[at] = x[at], x[end - 1]

    def sample(self, population, k, *, counts=None):
        """k items of a sequence, none of them twice, in random order.

        With counts, each item is there as often as its count says: sample("ab", 3, counts=[2, 5]).
        """
        from _collections_abc import Sequence
        if not isinstance(population, Sequence):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        n = len(population)
        if counts is not None:
            ends = list(_accumulate(counts))
            if len(ends) != n:
                raise ValueError("The number of counts does not match the population")
            total = ends.pop()
            if not isinstance(total, int):
                raise TypeError("Counts must be integers")
            if total <= 0:
                raise ValueError("Total of counts must be greater than zero")
            return [population[_bisect(ends, at)] for at in self.sample(range(total), k=k)]
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        draw = self._randbelow
        picked = [None] * k
        # A copy of the population, or a table of the indexes taken: whichever is smaller.
        if n <= 21 + (4 ** _ceil(_log(k * 3, 4)) if k > 5 else 0):
            pool = list(population)
            for i in range(k):
                at = draw(n - i)
                picked[i], pool[at] = pool[at], pool[n - i - 1]
            return picked
        taken = {}
        while len(taken) < k:
            taken[draw(n)] = None
        return [population[at] for at in taken]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """A list of k items, each drawn from all, as likely as the weights say."""
        draw = self.random
        n = len(population)
        if weights is not None:
            if cum_weights is not None:
                raise TypeError("Cannot specify both weights and cumulative weights")
            try:
                cum_weights = list(_accumulate(weights))
            except TypeError:
                if isinstance(weights, int):
                    raise TypeError("The number of choices must be a keyword argument: "
                                    f"k={weights!r}") from None
                raise
        elif cum_weights is None:
            size = float(n)
            return [population[_floor(draw() * size)] for _ in _repeat(None, k)]
        if len(cum_weights) != n:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not _isfinite(total):
            raise ValueError("Total of weights must be finite")
        last = n - 1
        return [population[_bisect(cum_weights, draw() * total, 0, last)]
                for _ in _repeat(None, k)]

    # ---- real numbers

    def uniform(self, a, b):
        """Equally likely everywhere between a and b."""
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        """Between low and high, likeliest at mode (the middle), less so linearly to both sides."""
        u = self.random()
        try:
            peak = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if u > peak:
            return high + (low - high) * _sqrt((1.0 - u) * (1.0 - peak))
        return low + (high - low) * _sqrt(u * peak)

    def normalvariate(self, mu=0.0, sigma=1.0):
        """Normal distribution of mean mu, by the ratio of two uniform draws."""
        draw = self.random
        while True:
            u, v = draw(), 1.0 - draw()
            ratio = NV_MAGICCONST * (u - 0.5) / v
            if ratio * ratio / 4.0 <= -_log(v):
                return mu + ratio * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        """Normal distribution, two draws at a time: the second is kept for the next call."""
        z, self.gauss_next = self.gauss_next, None
        if z is None:
            angle = self.random() * TWOPI
            radius = _sqrt(-2.0 * _log(1.0 - self.random()))
            z, self.gauss_next = _cos(angle) * radius, _sin(angle) * radius
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        """What has a normal distribution when its logarithm is taken."""
        return _exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        """Exponential distribution of mean 1 / lambd."""
        return -_log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        """An angle around mu; the greater kappa, the closer. By Best and Fisher."""
        draw = self.random
        if kappa <= 1e-6:
            return TWOPI * draw()
        s = 0.5 / kappa
        r = s + _sqrt(1.0 + s * s)
        accepted = False
        while not accepted:
            z = _cos(_pi * draw())
            d = z / (r + z)
            u = draw()
            accepted = u < 1.0 - d * d or u <= (1.0 - d) * _exp(d)
        q = 1.0 / r
        angle = _acos((q + z) / (1.0 + q * z))
        return (mu + angle if draw() > 0.5 else mu - angle) % TWOPI

    def gammavariate(self, alpha, beta):
        """Gamma distribution of shape alpha and scale beta."""
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha == 1.0:
            return -_log(1.0 - self.random()) * beta
        method = _gamma_above_one if alpha > 1.0 else _gamma_below_one
        return method(self.random, alpha) * beta

    def betavariate(self, alpha, beta):
        """Beta distribution, between 0 and 1: the share of one gamma variable in the sum of two."""
        share = self.gammavariate(alpha, 1.0)
        return share / (share + self.gammavariate(beta, 1.0)) if share else 0.0

    def paretovariate(self, alpha):
        """Pareto distribution of shape alpha."""
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        """Weibull distribution: alpha is the scale, beta the shape."""
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)

    # ---- counts

    def binomialvariate(self, n=1, p=0.5):
        """How many of n trials succeed, when each does with probability p."""
        if n < 0:
            raise ValueError("n must be non-negative")
        if p <= 0.0 or p >= 1.0:
            if p not in (0.0, 1.0):
                raise ValueError("p must be in the range 0.0 <= p <= 1.0")
            return n if p else 0
        if n == 1:
            return _index(self.random() < p)
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        method = _binomial_by_waiting if n * p < 10.0 else _binomial_by_rejection
        return method(self.random, n, p)


class SystemRandom(Random):
    """Random numbers from the operating system, which has neither seed nor state."""

    def random(self):
        """A number from 0.0 up to, but without, 1.0."""
        return (int.from_bytes(_urandom(7)) >> 3) * RECIP_BPF

    def getrandbits(self, k):
        """An integer of k random bits."""
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        size = (k + 7) // 8
        return int.from_bytes(_urandom(size)) >> (8 * size - k)

    def randbytes(self, n):
        """n random bytes."""
        return _urandom(n)

    def seed(self, *args, **kwds):
        """Does nothing."""

    def _notimplemented(self, *args, **kwds):
        """There is no state that could be read or set."""
        raise NotImplementedError("System entropy source does not have state.")

    getstate = setstate = _notimplemented


def _urandom(size):
    from os import urandom
    return urandom(size)


def _first_version_hash(text):
    """The number that Python 2 seeded with for a text: its 64-bit hash."""
    codes = text if isinstance(text, bytes) else [ord(char) for char in text]
    value = codes[0] << 7 if codes else 0
    for code in codes:
        value = (1000003 * value ^ code) & _MASK64
    return value ^ len(codes)


def _gamma_above_one(draw, alpha):
    """Cheng, "The generation of gamma variables with non-integral shape parameters", 1977."""
    spread = _sqrt(2.0 * alpha - 1.0)
    offset = alpha - LOG4
    slope = alpha + spread
    while True:
        u = draw()
        if 1e-7 < u < 0.9999999:
            z = u * u * (1.0 - draw())
            v = _log(u / (1.0 - u)) / spread
            x = alpha * _exp(v)
            r = offset + slope * v - x
            if r + SG_MAGICCONST - 4.5 * z >= 0.0 or r >= _log(z):
                return x


def _gamma_below_one(draw, alpha):
    """Algorithm GS of Kennedy and Gentle, "Statistical Computing"."""
    b = (_e + alpha) / _e
    while True:
        p = b * draw()
        if p > 1.0:
            x = -_log((b - p) / alpha)
            if draw() <= x ** (alpha - 1.0):
                return x
        else:
            x = p ** (1.0 / alpha)
            if draw() <= _exp(-x):
                return x


def _binomial_by_waiting(draw, n, p):
    """Devroye's BG: how many times one can wait for a success before the n trials are over."""
    scale = _log2(1.0 - p)
    successes = trials = 0
    while scale:
        trials += _floor(_log2(draw()) / scale) + 1
        if trials > n:
            break
        successes += 1
    return successes


def _binomial_by_rejection(draw, n, p):
    """Hörmann's BTRS, "The generation of binomial random variates", 1993; for n * p >= 10."""
    assert n * p >= 10.0 and p <= 0.5
    deviation = _sqrt(n * p * (1.0 - p))
    b = 1.15 + 2.53 * deviation
    a = -0.0873 + 0.0248 * b + 0.01 * p
    centre = n * p + 0.5
    squeeze = 0.92 - 4.2 / b
    bound = None
    while True:
        u = draw() - 0.5
        us = 0.5 - _fabs(u)
        k = _floor((2.0 * a / us + b) * u + centre)
        if not 0 <= k <= n:
            continue
        v = draw()
        if us >= 0.07 and v <= squeeze:
            return k
        if bound is None:
            # Seldom needed: what the exact test has in common for all k.
            mode = _floor((n + 1) * p)
            bound = ((2.83 + 5.1 / b) * deviation, _log(p / (1.0 - p)), mode,
                     _lgamma(mode + 1) + _lgamma(n - mode + 1))
        alpha, odds, mode, peak = bound
        v *= alpha / (a / (us * us) + b)
        if _log(v) <= peak - _lgamma(k + 1) - _lgamma(n - k + 1) + (k - mode) * odds:
            return k


_inst = Random()
globals().update((name, getattr(_inst, name)) for name in __all__ if name.islower())
