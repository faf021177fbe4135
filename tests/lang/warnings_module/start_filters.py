# The filters that stand at the start.
import warnings

print(*warnings.filters, sep="\n")
# expect: ('default', None, <class 'DeprecationWarning'>, '__main__', 0)
# expect: ('ignore', None, <class 'DeprecationWarning'>, None, 0)
# expect: ('ignore', None, <class 'PendingDeprecationWarning'>, None, 0)
# expect: ('ignore', None, <class 'ImportWarning'>, None, 0)
# expect: ('ignore', None, <class 'ResourceWarning'>, None, 0)
