# args: --trace-refs
# only: minipy
def add(item, to=[]):
    to.append(item)
    return to


add([1])
add([2])
