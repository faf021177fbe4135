# status: 1
名前 = 1
print(名前.属性)
