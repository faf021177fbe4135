# A slice's hash is made of its three parts as a tuple's is, without the length
print(hash(slice(1, 2)), hash(slice(None)), hash(slice(5, 1, -1)), hash(slice((1, 2.5))))
print(hash(slice(1, 2)) == hash((1, 2, None)))
# expect: -2178470213028018262 4032618106351268893 -3235152411704369128 -7745082037093937497
# expect: False
