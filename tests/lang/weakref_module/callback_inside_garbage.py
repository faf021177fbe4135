# A weak reference that is garbage itself is not called back
import gc
import weakref
class Node: pass
node = Node()
node.me = node
node.watch = weakref.ref(node, lambda reference: print("from inside"))
outside = weakref.ref(node, lambda reference: print("from outside", reference() is None))
del node
print(gc.collect() > 0)
print(outside())
# expect: from outside True
# expect: True
# expect: None
