# args: --trace-refs=obj=list#2
# only: minipy
a = [1]
b = [2]
a.append(b)
