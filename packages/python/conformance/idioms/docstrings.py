"""module doc"""
def f():
    """function doc"""
    return 1
class A:
    u"""class doc"""
    def m(self): r'''raw \d'''
print __doc__, f.__doc__, A.__doc__, A.m.__doc__, f.func_doc, A().m.im_func.func_name
