# status: 1
return 1
