# status: 1
s = "😀😀" ; t = s.missing
