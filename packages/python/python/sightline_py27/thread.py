from _thread import LockType, allocate_lock, error, get_ident

from . import _threads

allocate = allocate_lock


def start_new_thread(function, args, kwargs={}):
    work = _threads.Work(lambda: function(*args, **kwargs), "Thread")
    return id(work)


start_new = start_new_thread


def exit():
    raise SystemExit


exit_thread = exit
