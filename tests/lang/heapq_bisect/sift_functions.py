# The steps of heaps: _siftup and _siftdown put a changed item in its place, also in heaps of the largest
import heapq

heap = [1, 4, 2, 9, 5, 7]
heap[1] = 20
heapq._siftup(heap, 1)
print(heap)
heap.append(0)
heapq._siftdown(heap, 0, len(heap) - 1)
print(heap)
heapq._heapify_max(heap)
heap[0] = 3
heapq._siftup_max(heap, 0)
heap.append(50)
heapq._siftdown_max(heap, 0, len(heap) - 1)
print(heap)
# expect: [1, 5, 2, 9, 20, 7]
# expect: [0, 5, 1, 9, 20, 7, 2]
# expect: [50, 9, 7, 5, 3, 1, 2, 0]
