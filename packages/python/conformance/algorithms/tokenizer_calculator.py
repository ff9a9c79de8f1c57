# A tokenizer, a recursive descent parser and an evaluator.
import re
TOKEN = re.compile(r'\s*(?:(\d+\.?\d*)|(\{[^}]*\})|(.))')
class ParseError(Exception):
    def __init__(self, message, pos):
        Exception.__init__(self, message)
        self.pos = pos
    def __str__(self):
        return '%s at %d' % (self.args[0], self.pos)
def tokens(text):
    for m in TOKEN.finditer(text):
        number, tag, op = m.groups()
        if number:
            yield 'num', float(number) if '.' in number else int(number), m.start()
        elif tag:
            yield 'tag', tag[1:-1], m.start()
        elif op and op in '+-*/()':
            yield 'op', op, m.start()
        else:
            raise ParseError('bad character %r' % op, m.start(3))
    yield 'end', None, len(text)
class Calculator(object):
    def __init__(self, tags):
        self.tags = tags
    def run(self, text):
        self.items = list(tokens(text))
        self.i = 0
        value = self.sum()
        if self.peek()[0] != 'end':
            raise ParseError('unexpected %s' % self.peek()[1], self.peek()[2])
        return value
    def peek(self):
        return self.items[self.i]
    def take(self, *wanted):
        kind, value, pos = self.items[self.i]
        if kind == 'op' and value in wanted:
            self.i += 1
            return value
    def sum(self):
        value = self.product()
        while 1:
            op = self.take('+', '-')
            if not op:
                return value
            other = self.product()
            value = value + other if op == '+' else value - other
    def product(self):
        value = self.factor()
        op = self.take('*', '/')
        while op:
            other = self.factor()
            value = op == '*' and value * other or op == '/' and value / other or 0
            op = self.take('*', '/')
        return value
    def factor(self):
        if self.take('-'):
            return -self.factor()
        if self.take('('):
            value = self.sum()
            if not self.take(')'):
                raise ParseError('missing )', self.peek()[2])
            return value
        kind, value, pos = self.peek()
        self.i += 1
        if kind == 'num':
            return value
        if kind == 'tag':
            return self.tags[value]
        raise ParseError('expected a value, not %s' % value, pos)
calc = Calculator({'a': 7, 'b/c': 2.5})
for text in ('1 + 2 * 3', '(1 + 2) * 3', '7 / 2', '7 / 2.0', '-{a} + 10', '{b/c} * -2', '2 * (3 + {a}) - 1', '1 +', '(1', '1 2', '1 % 2', '{zz}', '1 / 0', '', '2 * 0', '((((5))))', '10 - 2 - 3'):
    try:
        print '%-18s = %r' % (text, calc.run(text))
    except ParseError, e:
        print '%-18s : %s' % (text, e), e.pos, e.message
    except Exception, e:
        print '%-18s ! %s %s' % (text, type(e).__name__, e)
print list(tokens('{x}*2')), eval('1 + 2 * 3'), eval('a * 2', {'a': 4}), eval('x if x else y', {}, {'x': 0, 'y': 'z'})
