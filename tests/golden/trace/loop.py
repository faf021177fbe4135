# args: --trace-refs
# only: minipy
xs = []
for i in range(1000):
    xs.append([i])
    if i == 500:
        xs.clear()
for i in range(3):
    for j in range(100):
        c = (i, j)
while xs:
    xs.pop()
