import socket
print socket.AF_INET, socket.SOCK_STREAM, socket.SOCK_DGRAM, repr(socket.inet_aton('10.0.0.1')), socket.inet_ntoa('\x7f\x00\x00\x01'), issubclass(socket.timeout, socket.error), issubclass(socket.gaierror, socket.error), issubclass(socket.error, IOError)
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.settimeout(1.5)
print s.gettimeout(), socket.getdefaulttimeout(), socket.ntohs(socket.htons(5))
try:
    s.connect(('127.0.0.1', 1))
except socket.error, e:
    print 'not connected'
finally:
    s.close()
try:
    socket.create_connection(('127.0.0.1', 1), 1)
except socket.error:
    print 'not connected either'
