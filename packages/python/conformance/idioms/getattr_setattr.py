class O(object): pass
o = O()
setattr(o, 'print', 1); setattr(o, 'a b', 2)
print getattr(o, 'print'), o.print, getattr(o, 'a b'), hasattr(o, 'zz'), getattr(o, 'zz', 'd'), sorted(vars(o).items())
delattr(o, 'print'); print hasattr(o, 'print')
o.next = 5; o.keys = 6; o.message = 'm'
print o.next, o.keys, o.message
o.values = lambda: 'v'; o.items = lambda: 'i'
print o.values(), o.items()
