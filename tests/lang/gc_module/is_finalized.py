# gc.is_finalized() answers whether the finalizer has run
import gc
class Node:
    def __del__(self):
        kept.append(self)
kept = []
node = Node()
print(gc.is_finalized(node))
node = None
print(gc.is_finalized(kept[0]))
kept.clear()
print(gc.is_finalized(3), gc.is_finalized("text"), gc.is_finalized([]))
# expect: False
# expect: True
# expect: False False False
