class Print(object):
    def __getattr__(self, name):
        return lambda *args: (name, args)
p = Print()
print p.print('x'), p.exec(1), p.from('a'), p.global(), p.continue(), p.import(), p.class()
print p.in(1), p.is(2), p.not(3), p.pass(), p.raise(), p.with(), p.yield(), p.lambda()
setattr(p, 'print', 5)
print p.print
