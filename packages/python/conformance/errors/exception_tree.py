names = '''BaseException SystemExit KeyboardInterrupt GeneratorExit Exception StopIteration StandardError BufferError ArithmeticError FloatingPointError
OverflowError ZeroDivisionError AssertionError AttributeError EnvironmentError IOError OSError EOFError ImportError LookupError IndexError KeyError
MemoryError NameError UnboundLocalError ReferenceError RuntimeError NotImplementedError SyntaxError IndentationError TabError SystemError TypeError
ValueError UnicodeError UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError Warning DeprecationWarning UserWarning'''.split()
import __builtin__
for n in names:
    c = getattr(__builtin__, n)
    print n, c.__bases__[0].__name__, c.__module__, issubclass(c, StandardError), [b.__name__ for b in c.__mro__[1:-2]]
print ValueError, repr(ValueError), str(ValueError), ValueError.__name__
