# References to a cycle are cleared and called back before its finalizers run
import gc
import weakref
class Node:
    def __del__(self):
        print("finalizer", first() is None, second() is None)
one = Node()
two = Node()
one.other = two
two.other = one
first = weakref.ref(one, lambda reference: print("first", first() is None, second() is None))
second = weakref.ref(two, lambda reference: print("second", first() is None, second() is None))
del one, two
gc.collect()
# expect: first True True
# expect: second True True
# expect: finalizer True True
# expect: finalizer True True
