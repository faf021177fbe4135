# Objects with two attributes: made, linked in short lists, dropped.
# result: 16000000
# small: 16 128
import sys


class Node:
    def __init__(self, value, following):
        self.value = value
        self.following = following


def total(rounds):
    result = 0
    for i in range(rounds):
        node = Node(i % 3, Node(7, None))
        pair = [node, node.following]
        result += pair[1].value + (pair[0].value + 1) // (node.value + 1)
    return result


print(total(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000_000))
