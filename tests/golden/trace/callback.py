# args: --trace-refs
# only: minipy
items = [[2], [1]]
items.sort(key=lambda item: item[0])
