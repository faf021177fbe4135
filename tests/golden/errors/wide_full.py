# status: 1
ａ = "ｗｉｄｅ" * "x"
