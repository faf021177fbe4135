# The hash of a complex number with a nan part never ended
number = complex(float("nan"), 1)
print(hash(number) == hash(number), number in {number}, complex(1, float("nan")) in {number})
# expect: True True False
