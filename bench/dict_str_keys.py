# A dict with string keys: found, missed, counted up, deleted.
# result: 38399963
# small: 10 443
import sys

WORDS = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa"]


def count_words(rounds):
    counts = {}
    missed = 0
    for _ in range(rounds):
        for word in WORDS:
            if word in counts:
                counts[word] = counts[word] + len(word)
            else:
                counts[word] = 1
        if counts.get("omega") is None:
            missed += 1
        counts["last"] = missed
        del counts["last"]
    return sum(counts.values()) + missed


print(count_words(int(sys.argv[1]) if len(sys.argv) > 1 else 800_000))
