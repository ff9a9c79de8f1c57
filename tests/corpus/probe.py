# Calls a function and tells what came of it, as text that two interpreters can be compared by. Python 2.7: runs in both.
import copy
import datetime
import decimal
import java.util
import json
import types

DEEPEST = 8
LONGEST = 300

NAMES = {'datetime': datetime, 'decimal': decimal, 'java': java, 'None': None, 'True': True, 'False': False}


def call(module, name, text):
    """What `module.name(*arguments)` answers or raises, and what the arguments are afterwards."""
    arguments = list(eval(text, dict(NAMES)))
    before = shown(arguments, 0)
    try:
        answer = 'value ' + shown(getattr(module, name)(*arguments), 0)
    except Exception, error:
        answer = 'raises ' + kind(error)
    except java.lang.Throwable, error:
        answer = 'raises ' + kind(error)
    after = shown(arguments, 0)
    return answer if after == before else answer + ' and leaves ' + after


def kind(value):
    cls = value.__class__
    module = getattr(cls, '__module__', '')
    return cls.__name__ if module in ('__builtin__', 'exceptions') else cls.__name__.split('.')[-1]


def shown(value, depth):
    if value is None or isinstance(value, bool):
        return repr(value)
    if depth > DEEPEST:
        return '...'
    if isinstance(value, (int, long, float, complex)):
        return kind(value) + ' ' + repr(value)
    if isinstance(value, basestring):
        return kind(value) + ' ' + text(value, depth)
    if isinstance(value, dict):
        pairs = [shown(k, depth + 1) + ': ' + shown(v, depth + 1) for k, v in value.items()]
        return kind(value) + ' {' + ', '.join(pairs if kind(value) == 'OrderedDict' else sorted(pairs)) + '}'
    if isinstance(value, (set, frozenset)):
        return kind(value) + ' {' + ', '.join(sorted([shown(each, depth + 1) for each in value])) + '}'
    if isinstance(value, (list, tuple)):
        return kind(value) + ' [' + ', '.join([shown(each, depth + 1) for each in value]) + ']'
    return other(value, depth)


def text(value, depth):
    # Objects in JSON text stand in the order of a dict, which is no one's to rely on.
    if value[:1] in ('{', '['):
        try:
            return 'of %d characters as JSON %s' % (len(value), shown(json.loads(value), depth + 1))
        except ValueError:
            pass
    return repr(value)


def other(value, depth):
    if isinstance(value, (datetime.date, datetime.time, datetime.timedelta, decimal.Decimal)):
        return repr(value)
    if isinstance(value, (types.FunctionType, types.BuiltinFunctionType, type, types.ClassType)):
        return 'callable ' + value.__name__
    if isinstance(value, types.ModuleType):
        return 'module ' + value.__name__
    if isinstance(value, Exception):
        return 'exception ' + kind(value)
    if isinstance(value, java.lang.Object):
        return 'java ' + kind(value) + ' ' + value.toString()
    if hasattr(value, 'next'):
        return 'iterator [' + ', '.join([shown(each, depth + 1) for _, each in zip(xrange(LONGEST), value)]) + ']'
    if hasattr(value, 'group'):
        return 'match ' + shown(value.group(0), depth + 1) + ' ' + shown(value.groups(), depth + 1)
    if hasattr(value, '__dict__'):
        return 'object ' + kind(value) + ' ' + shown(dict(vars(value)), depth + 1)
    return 'object ' + kind(value)
