# status: 1
if True:
    pass
elseif False:
    pass
