# Under this import annotations are text: they use no names.
from __future__ import annotations
x: unseen
def f(a: unseen, *b: unseen) -> unseen:
    c: unseen = a
    (d): unseen
class A:
    e: unseen = 1
