class A(object):
    def m(self):
        d = {'a': 1}
        return [d[k] for k in ('a', 'b')]
(lambda: A().m())()
