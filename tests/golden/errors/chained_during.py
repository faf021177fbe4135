# status: 1
def lookup(d, key):
    try:
        return d[key]
    except KeyError:
        return d.missing


lookup({}, "k")
