from __future__ import annotations

x: int = 1
y: list[Unknown]
z: "quoted" = None
(w): int = 2
x.attribute: dict[str, int]
x[0]: int | None = 3


def function(a: int | None, *args: tuple[int, ...], b: Callable[[int], str] = None) -> -x + 1:
    local: undefined = 1
    return local


class Annotated:
    field: int
    other: {"a": [1, "b", f"{x!r}"]} = 1


def conditional(a):
    if a:
        b: int = 1
    else:
        b: str
    return b
