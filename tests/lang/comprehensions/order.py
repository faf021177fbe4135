# Evaluation order inside comprehensions and dict displays.
log = []


def e(x):
    log.append(x)
    return x


{e("k1"): e("v1"), e("k2"): e("v2")}
print(log)  # expect: ['k1', 'v1', 'k2', 'v2']
log.clear()
{e(k): e(v) for k, v in [(1, 2)]}
[e(a) for a in e([1]) if e("if") for b in e([2])]
print(log)  # expect: [1, 2, [1], 'if', [2], 1]
log.clear()
e("f")(e("x")) if False else print(e(1), e(2), sep=e("-"), end=e("\n"))  # expect: 1-2
print(log)  # expect: [1, 2, '-', '\n']
