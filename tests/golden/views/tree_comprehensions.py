# Comprehensions of each kind.
[a for a in b]
[a for a, *b in c if d if e for f in g if h]
{a for a in b}
{a: b for a, b in c}
(a for a in b)
f(a for a in b)
[[a for b in c] for d in e]
[a := b for c in d if (e := c)]
