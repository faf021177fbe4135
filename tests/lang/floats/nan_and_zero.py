# NaN is unequal to itself, but containers look at identity first.
nan = float("nan")
print(nan == nan, nan != nan, nan < nan, nan in [nan], [nan] == [nan], nan is nan)  # expect: False True False True True True
print(float("nan") in [float("nan")], {nan: 1}.get(nan), len({nan, nan}))  # expect: False 1 1
print(0.0 == -0.0, str(-0.0), 0.0 is -0.0, hash(0.0) == hash(-0.0))  # expect: True -0.0 False True
print(max(nan, 1) is nan, max(1, nan), min(nan, 1) is nan, sorted([3, 1.5, 2]))  # expect: True 1 True [1.5, 2, 3]
print(bool(nan), bool(0.0), bool(-0.0), not 0.1)  # expect: True False False False
