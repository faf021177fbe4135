# args: --trace-refs
# only: minipy
import gc


class Node:
    def __del__(self):
        print("bye")


a = Node()
b = Node()
a.next = b
b.next = a
del a, b
gc.collect()
