import json
print json.dumps([1.23456, {'a': 2.0}]), json.dumps(round(1.23456, 2)), json.dumps(float('%.2f' % 2.675))
json.encoder.FLOAT_REPR = lambda x: format(x, '.2f')
print json.dumps([1.23456, {'a': 2.0}]), json.dumps(1.23456)
json.encoder.FLOAT_REPR = repr
