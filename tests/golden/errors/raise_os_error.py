# status: 1
open("/no/such/dir/file.txt")
