# status: 1
größe = {"日本": 1}
print(größe["日本"] + größe["中国"] + 1)
