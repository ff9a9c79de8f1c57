class MyError(Exception):
    def __init__(self, code):
        Exception.__init__(self, 'code %d' % code)
        self.code = code
def run():
    try:
        raise MyError(5)
    except MyError, e:
        print e.code, e, e.args, e.message
        raise
run()
