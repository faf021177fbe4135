# A frame that ended keeps its locals
import sys
def function(a):
    b = a * 2
    return sys._getframe()
frame = function(4)
print(frame.f_locals, frame.f_lineno, frame.f_code.co_name, frame.f_back is sys._getframe())
# expect: {'a': 4, 'b': 8} 5 function True
frame.f_locals["b"] = 5
print(frame.f_locals["b"])  # expect: 5
frame.clear()
print(frame.f_locals)  # expect: {}
