# args: --trace-refs=type=dict,line=4-6
# only: minipy
a = [{}]
b = {"k": a}
a.append(b)
b = None
