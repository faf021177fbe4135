# Special methods that call themselves for ever.
class Self:
    def __repr__(self): return repr(self)
    def __str__(self): return str(self)
    def __eq__(self, other): return self == other
    def __lt__(self, other): return self < other
    def __hash__(self): return hash(self)
    def __getattr__(self, name): return self.other
    def __call__(self): return self()
    def __iter__(self): return iter(self)
    def __len__(self): return len(self)
    def __bool__(self): return bool(self)
    def __add__(self, other): return self + other
    def __getitem__(self, key): return self[key]
    def __contains__(self, item): return item in self
    def __next__(self): return next(self)
    def __int__(self): return int(self)

me = Self()
for action in (lambda: repr(me), lambda: str(me), lambda: me == me, lambda: sorted([me, me]),
               lambda: hash(me), lambda: me.x, lambda: me(), lambda: list(me), lambda: len(me),
               lambda: not me, lambda: me + 1, lambda: me[0], lambda: 1 in me, lambda: next(me),
               lambda: int(me), lambda: f"{me}"):
    try:
        action()
    except RecursionError as error:
        print(error)
        # expect: maximum recursion depth exceeded
        # expect: maximum recursion depth exceeded
        # expect: maximum recursion depth exceeded
        # expect: maximum recursion depth exceeded
        # expect: maximum recursion depth exceeded
        # expect: maximum recursion depth exceeded
        # expect: maximum recursion depth exceeded
        # expect: maximum recursion depth exceeded
        # expect: maximum recursion depth exceeded
        # expect: maximum recursion depth exceeded
        # expect: maximum recursion depth exceeded
        # expect: maximum recursion depth exceeded
        # expect: maximum recursion depth exceeded
        # expect: maximum recursion depth exceeded
        # expect: maximum recursion depth exceeded
        # expect: maximum recursion depth exceeded
