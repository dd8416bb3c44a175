package org.medclaim.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server that answers robots.txt with 404 and everything else as a test says, byte by byte: what
 * no HTTP library would send.
 */
final class RawServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Misbehaviour misbehaviour;
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  /** What is sent once the request was read. */
  interface Misbehaviour {
    void send(OutputStream out) throws IOException;
  }

  RawServer(Misbehaviour misbehaviour) {
    this.misbehaviour = misbehaviour;
    try {
      socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::accept, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  String address() {
    return "http://127.0.0.1:" + socket.getLocalPort() + "/page";
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        open.add(connection);
        Thread thread = new Thread(() -> answer(connection), "raw-connection");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return; // closed, which is how a test ends
      }
    }
  }

  private void answer(Socket connection) {
    try (connection) {
      String request = request(connection.getInputStream());
      OutputStream out = connection.getOutputStream();
      if (request.startsWith("GET /robots.txt")) {
        out.write(
            "HTTP/1.1 404 None\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                .getBytes(US_ASCII));
      } else {
        misbehaviour.send(out);
      }
      out.flush();
    } catch (IOException e) {
      // The client hung up, as it should on most of this.
    }
  }

  private static String request(InputStream in) throws IOException {
    StringBuilder read = new StringBuilder();
    while (!read.toString().endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      read.append((char) next);
    }
    return read.toString();
  }

  @Override
  public void close() {
    try {
      socket.close();
      for (Socket connection : open) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
