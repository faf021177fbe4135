# args: --trace-refs=colour=red
# only: minipy
# status: 2
print("never runs")
