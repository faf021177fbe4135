from circular_one import value
