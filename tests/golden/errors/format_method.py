# status: 1
"{} {}".format(1)
