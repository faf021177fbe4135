# status: 1
def send(*, colour=1): pass
send(color=2)
