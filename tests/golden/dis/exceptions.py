def caught(f):
    try:
        f()
    except ValueError:
        return 1


def named(f):
    try:
        f()
    except ValueError as error:
        print(error)


def several(f):
    try:
        f()
    except (TypeError, KeyError):
        return 1
    except ValueError as error:
        return error
    except:
        return 3


def with_else(f):
    try:
        x = f()
    except Exception:
        x = None
    else:
        x += 1
    return x


def with_finally(f, g):
    try:
        f()
    finally:
        g()


def everything(f):
    try:
        f()
    except ValueError:
        print("value")
    else:
        print("else")
    finally:
        print("finally")


def return_in_try(f):
    try:
        return f()
    finally:
        print("cleanup")


def return_in_finally(f):
    try:
        return f()
    finally:
        return 2


def nested(f):
    try:
        try:
            f()
        except ValueError:
            raise
    except KeyError as error:
        raise RuntimeError from error


def nested_finally(f):
    try:
        try:
            f()
        finally:
            f(1)
    finally:
        f(2)


def raises(x):
    raise
    raise x
    raise x("text")
    raise x from None


def in_loop(items, f):
    for item in items:
        try:
            f(item)
        except KeyError:
            continue
        except ValueError:
            break
        finally:
            f()


def loop_and_finally(items, f):
    while items:
        try:
            if f():
                break
            if f(1):
                continue
            if f(2):
                return 3
        finally:
            f(4)


def groups(f):
    try:
        f()
    except* ValueError:
        print("values")
    except* (TypeError, KeyError) as group:
        print(group)


def groups_finally(f):
    try:
        f()
    except* OSError as group:
        raise
    else:
        f(1)
    finally:
        f(2)


def try_in_handler(f):
    try:
        f()
    except ValueError as outer:
        try:
            f(outer)
        except KeyError as inner:
            return outer, inner


def unbound_after(f):
    try:
        x = f()
    except ValueError as x:
        pass
    return x


def passes(f):
    try:
        pass
    except ValueError:
        pass
    finally:
        pass


def computed_types(f, types):
    try:
        f()
    except types[0].error if types else Exception:
        return 1


def return_in_handler(f):
    try:
        f()
    except ValueError as error:
        return error.args
    finally:
        f.close()


def long_body(f):
    try:
        a = f(1)
        b = f(2)
        return a + b
    except ZeroDivisionError:
        a = 1
        raise ValueError("x") from None
    except OSError as error:
        del error
