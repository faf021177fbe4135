# The primes below a limit: reading and writing list items.
# result: 412849
# small: 100 25
import sys


def count_primes(limit):
    is_prime = [True] * limit
    is_prime[0] = is_prime[1] = False
    for i in range(2, limit):
        if is_prime[i]:
            j = i * i
            while j < limit:
                is_prime[j] = False
                j += i
    count = 0
    for flag in is_prime:
        if flag:
            count += 1
    return count


print(count_primes(int(sys.argv[1]) if len(sys.argv) > 1 else 6_000_000))
