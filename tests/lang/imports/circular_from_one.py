from circular_from_two import b

a = 1
