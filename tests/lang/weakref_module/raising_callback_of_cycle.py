# A callback that raises keeps no other from being called
import gc
import weakref
import sys
sys.unraisablehook = lambda report: print("reported", repr(report.exc_value))
def raising(reference):
    raise KeyError("callback")
class Node: pass
node = Node()
node.me = node
older = weakref.ref(node, lambda reference: print("older"))
younger = weakref.ref(node, raising)
del node
gc.collect()
print(older(), younger())
sys.unraisablehook = sys.__unraisablehook__
# expect: reported KeyError('callback')
# expect: older
# expect: None None
