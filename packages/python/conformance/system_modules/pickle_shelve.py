import pickle, cPickle, copy_reg
data = {'a': [1, 2.5, None, True], 'b': u'\xe9', 'c': (1, 'x'), 'd': 10 ** 20}
for protocol in (0, 1, 2):
    print pickle.loads(pickle.dumps(data, protocol)) == data, cPickle.loads(cPickle.dumps(data, protocol)) == data
print pickle.loads(pickle.dumps(set([1]))), repr(pickle.loads(pickle.dumps(u'u'))), type(pickle.dumps(1)), repr(pickle.loads(pickle.dumps(7L)))
from StringIO import StringIO
out = StringIO()
pickle.dump([1, 'two'], out)
out.seek(0)
print pickle.load(out), pickle.HIGHEST_PROTOCOL, issubclass(pickle.PicklingError, pickle.PickleError)
