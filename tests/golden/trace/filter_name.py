# args: --trace-refs=name=b
# only: minipy
a = [1]
b = [2]
c = b
a.append(b)
b = None
