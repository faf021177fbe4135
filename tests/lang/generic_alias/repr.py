# How aliases show their arguments
class Own:
    pass
print(list[int], dict[str, list[int]], tuple[int, ...], list[()], list[int,], list["name"], list[None])
# expect: list[int] dict[str, list[int]] tuple[int, ...] list[()] list[int] list['name'] list[None]
print(list[5], list[[int, str]], list[Own], type[int], [*list[int]][0], list[*tuple[int, str]])
# expect: list[5] list[[int, str]] list[__main__.Own] type[int] *list[int] list[*tuple[int, str]]
print(frozenset[int], enumerate[int], BaseExceptionGroup[int])
# expect: frozenset[int] enumerate[int] BaseExceptionGroup[int]
