# Building SQL text, as one sees it in projects.
ids = [3, 5, 8]
print 'SELECT * FROM t WHERE id IN (%s)' % ','.join(map(str, ids))
print 'SELECT * FROM t WHERE id IN (' + str(ids)[1:-1] + ')', 'IN ' + str(tuple(ids)), 'IN ' + str(tuple(ids[:1]))
name = "O'Neil"
print "WHERE name = '%s'" % name.replace("'", "''"), "WHERE name = '{}'".format(name)
print 'VALUES (%s)' % ', '.join(['?'] * len(ids)), 'VALUES ' + ', '.join(['(%d, %.1f)' % (i, i / 2.0) for i in ids])
filters = {'line': 'L1', 'shift': 2, 'state': None}
where = []
args = []
for col in sorted(filters):
    v = filters[col]
    if v is None:
        where.append(col + ' IS NULL')
    elif isinstance(v, basestring):
        where.append(col + " LIKE ?")
        args.append('%' + v + '%')
    else:
        where.append('%s = ?' % col)
        args.append(v)
print ' AND '.join(where), args
query = """
    SELECT a,
           b
    FROM t
    WHERE x > %d AND n LIKE '%%%s%%'
""" % (5, 'abc')
print query
print ' '.join(query.split())
print query.strip().split('\n')[0], len(query.splitlines())
print '''it's "fine"''', "tab\there", r'raw\t%s' % 1, 'con' 'cat' "ed", 'a\
b'
sql = 'UPDATE t SET %(col)s = %(val)s WHERE id = %(id)d'
print sql % {'col': 'v', 'val': 1.5, 'id': 7L, 'extra': 0}
try:
    print sql % {'col': 'v'}
except KeyError, e:
    print 'KeyError:', e
for template, values in [('%d', 'x'), ('%s %s', 1), ('%s', (1, 2)), ('%d%', 1), ('%z', 1), ('%d', None), ('%(a)s', [1]), ('none', 5), ('50% of %s', 'x')]:
    try:
        print template % values
    except (TypeError, ValueError), e:
        print e.__class__.__name__, e
print 'x' * 3, 'none' % (), 'none' % {}, '100%%' % (), '%%s' % ()
