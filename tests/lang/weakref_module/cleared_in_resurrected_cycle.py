# A cycle that a finalizer resurrects has lost its weak references
import gc
import weakref
class Node:
    def __del__(self):
        kept.append(self)
kept = []
node = Node()
node.me = node
reference = weakref.ref(node)
del node
gc.collect()
print(len(kept), reference() is None, kept[0].me is kept[0])
kept[0].me = None
kept.clear()
print("done")
# expect: 1 True True
# expect: done
