# Instructions whose argument needs more than eight and more than sixteen bits: constants, jumps, and
# a jump out of a generator's loop.
def compiled(name, *lines):
    namespace = {}
    exec("\n".join(lines), namespace)
    return namespace[name]

for count in 300, 66_000:
    numbers = ".5\n    t += ".join(map(str, range(count)))  # so many constants
    f = compiled("f", "def f():", "    t = 0", "    t += " + numbers + ".5", "    return t")
    print(f() == sum(i + .5 for i in range(count)))
# expect: True
# expect: True

for count in 100, 10_000:
    g = compiled("g", "def g(x):", "    for i in range(3):", "        if i == x:",
                 *["            x += 1"] * count, "    return x")
    print(g(0), g(1), g(5))
# expect: 100 101 5
# expect: 10000 10001 5

h = compiled("h", "def h(x):", "    try:", "        for i in range(300):", "            if i == x:",
             *["                x += 1"] * 200, "            yield x", "    finally:", "        print('end')")
print(list(h(0))[-3:], list(h(1))[-3:], sum(h(5)))
# expect: end
# expect: end
# expect: end
# expect: [400, 400, 400] [401, 401, 401] 79500
