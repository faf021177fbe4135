# args: --trace-refs
# only: minipy
inner = [1]
box = [inner, inner]
table = {"k": inner, (1, 2): box}
box.append(table.pop("k"))
box[0] = None
first, *rest = box
del table, box, rest
