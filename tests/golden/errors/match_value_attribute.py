# status: 1
class C: pass
match 1:
    case C.missing:
        pass
