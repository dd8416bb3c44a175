package org.medclaim.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.function.Predicate;
import javax.net.SocketFactory;

/**
 * Sockets that connect to allowed addresses only.
 *
 * <p>The check is on the very address that is connected to, whatever a name was resolved to before:
 * a name server that gives another answer the second time (DNS rebinding) gains nothing by it.
 */
final class GuardedSockets extends SocketFactory {
  private final Predicate<InetAddress> allowed;

  /** Sockets for these addresses. */
  GuardedSockets(Predicate<InetAddress> allowed) {
    this.allowed = allowed;
  }

  /** The address was not allowed. */
  static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedException(InetAddress address) {
      super(address.getHostAddress());
    }
  }

  private static final class GuardedSocket extends Socket {
    private final Predicate<InetAddress> allowed;

    GuardedSocket(Predicate<InetAddress> allowed) {
      this.allowed = allowed;
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
      connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      if (!(endpoint instanceof InetSocketAddress internet) || internet.getAddress() == null) {
        throw new IOException("no internet address: " + endpoint);
      }
      if (!allowed.test(internet.getAddress())) {
        throw new RefusedException(internet.getAddress());
      }
      super.connect(endpoint, timeout);
    }
  }

  @Override
  public Socket createSocket() {
    return new GuardedSocket(allowed);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    throw new IOException("no local address can be chosen here");
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    throw new IOException("no local address can be chosen here");
  }

  private Socket connected(InetSocketAddress address) throws IOException {
    Socket socket = new GuardedSocket(allowed);
    socket.connect(address);
    return socket;
  }
}
