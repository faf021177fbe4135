# gc.is_tracked() is False for what cannot be part of a cycle
import gc
class Made: pass
print(gc.is_tracked(1), gc.is_tracked("text"), gc.is_tracked(1.5), gc.is_tracked(None))
print(gc.is_tracked(()), gc.is_tracked(([],)), gc.is_tracked([]))
print(gc.is_tracked({}), gc.is_tracked({"a": 1}), gc.is_tracked({"a": []}))
print(gc.is_tracked(int), gc.is_tracked(Made), gc.is_tracked(Made()))
# expect: False False False False
# expect: False True True
# expect: False False True
# expect: False True True
