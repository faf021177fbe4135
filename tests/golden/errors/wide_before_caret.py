# status: 1
x = "日本語" + 1
