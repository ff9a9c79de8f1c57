from java.net import InetAddress, Socket, ConnectException, InetSocketAddress, SocketTimeoutException, UnknownHostException
from java.io import IOException
a = InetAddress.getByName('10.1.2.3')
print a.getHostAddress(), a.hostAddress, a, a.isLoopbackAddress(), InetAddress.getByName('127.0.0.1').isLoopbackAddress(), a == InetAddress.getByName('10.1.2.3'), InetSocketAddress('10.0.0.1', 502).getPort()
s = Socket()
print s.isConnected(), s.isClosed(), s.close()
try:
    Socket('127.0.0.1', 1)
except ConnectException, e:
    print 'not connected'
print issubclass(ConnectException, IOException), issubclass(SocketTimeoutException, IOException), issubclass(UnknownHostException, IOException)
