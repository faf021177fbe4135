# status: 1
print (len (5))
