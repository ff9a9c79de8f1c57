from _thread import allocate_lock, get_ident, error, LockType
from _thread import start_new_thread as start_new
