"""Processes of the host are not open to scripts."""

PIPE, STDOUT = -1, -2


class CalledProcessError(Exception):
    pass


def _refused(*args, **kwargs):
    raise OSError("processes are not available in gateway scripts")


Popen = call = check_call = check_output = getoutput = getstatusoutput = _refused
