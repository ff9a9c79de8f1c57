"""`mutex`: a lock with a queue of functions."""


class mutex:
    def __init__(self):
        self.locked, self.queue = False, []

    def test(self):
        return self.locked

    def testandset(self):
        free, self.locked = not self.locked, True
        return free

    def lock(self, function, argument):
        if self.testandset():
            function(argument)
        else:
            self.queue.append((function, argument))

    def unlock(self):
        if self.queue:
            function, argument = self.queue.pop(0)
            function(argument)
        else:
            self.locked = False
