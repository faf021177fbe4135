# Which comparisons a sort makes, in order.
class Loud:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        log.append(f"{self.n}<{other.n}")
        return self.n < other.n


for numbers in ([1, 2, 3], [3, 2, 1], [2, 3, 1, 5, 4], [1, 1, 2, 2, 1], [2, 2, 1, 1]):
    log = []
    sorted(map(Loud, numbers))
    print(*log)  # expect: 2<1 3<2
# expect: 2<3 1<2
# expect: 3<2 1<3 2<3 1<3 1<2 5<2 5<3 4<3 4<5
# expect: 1<1 2<1 2<2 1<2 1<2 1<2 1<1
# expect: 2<2 1<2 2<2 1<1 1<1
