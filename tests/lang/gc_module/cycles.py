# gc finds cycles, can be switched off and on.
import gc


class Node:
    pass


gc.collect()
gc.disable()
print(gc.isenabled())  # expect: False
for _ in range(3):
    node = Node()
    node.itself = node
del node
print(gc.collect() >= 3, gc.collect())  # expect: True 0
gc.enable()
print(gc.isenabled(), gc.get_threshold()[0] > 0, gc.is_tracked([]), gc.is_tracked(1), gc.garbage)  # expect: True True True False []
