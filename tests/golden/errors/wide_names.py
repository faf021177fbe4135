# status: 1
def größe(日本): return 日本 / "ü日"
print("日本語", größe(5))
