# status: 1
x = (1 +  # comment
     # another
     "a")
