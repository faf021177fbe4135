# -0.0 and nan in dict, set and sort
nan = float("nan")
print({0.0: "a", -0.0: "b"}, {-0.0, 0}, [0.0].index(-0.0), -0.0 in {0})
# expect: {0.0: 'b'} {-0.0} 0 True
print(nan in [nan], float("nan") in [nan], {nan: 1}[nan], {nan: 1}.get(float("nan")), [nan] == [nan], [nan] == [float("nan")])
# expect: True False 1 None True False
print(len({nan, nan}), len({nan, float("nan")}), [nan].count(nan), (nan,).index(nan))
# expect: 1 2 1 0
print(sorted([3.0, nan, 1.0, 2.0]), sorted([nan, 1.0]), max([nan, 1.0]), max([1.0, nan]), min([1.0, nan]))
# expect: [3.0, nan, 1.0, 2.0] [nan, 1.0] nan 1.0 1.0
print(sorted([0.0, -0.0]), sorted([-0.0, 0.0]), max(0.0, -0.0), max(-0.0, 0.0), min(-0.0, 0))
# expect: [0.0, -0.0] [-0.0, 0.0] 0.0 -0.0 -0.0
print(nan == nan, nan != nan, nan < nan, nan is nan, hash(0.0) == hash(-0.0))
# expect: False True False True True
