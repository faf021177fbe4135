# status: 1
def make(): return object()
make().first.second
