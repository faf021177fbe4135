# status: 1
a = 1
text = (f"one {a}"
        f" two {a.b}"
        f" three")
