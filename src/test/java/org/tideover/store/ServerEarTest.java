package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A server that falls silent without a word, as behind a router that forgot the connection. */
class ServerEarTest {
  private final Storage.Server server = PostgresServer.freshDatabase();

  @Test
  void aServerThatIsGoneIsNoticedWhenItIsAsked() throws Exception {
    try (Relay relay = new Relay(server);
        ServerEar ear = ServerEar.open(relay.server(), Duration.ofMillis(500))) {
      ear.check();
      relay.fallsSilent();

      assertThat(ear.hear(Duration.ofMillis(1))).as("no word of it by itself").isEmpty();
      assertThatThrownBy(ear::check).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void whatIsToldWhileItIsAskedIsHeardAfterwards() throws Exception {
    try (ServerEar ear = ServerEar.open(server);
        Connection other = PostgresEngine.simple(server).getConnection();
        Statement telling = other.createStatement()) {
      telling.execute("notify " + Shares.CHANNEL + ", 'e 1 7'");
      ear.check();

      assertThat(ear.hear(Duration.ofSeconds(60))).containsExactly("e 1 7");
    }
  }

  /** Stands between a client and the server, until it hands nothing on any more. */
  private static final class Relay implements AutoCloseable {
    private final Storage.Server behind;
    private final ServerSocket door;
    private volatile boolean silent;

    Relay(Storage.Server behind) throws IOException {
      this.behind = behind;
      door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      var _ = Thread.ofVirtual().start(this::serve);
    }

    Storage.Server server() {
      String here = "127.0.0.1:" + door.getLocalPort();
      return new Storage.Server(
          behind.url().replaceFirst("//[^/]*/", "//" + here + "/"),
          behind.user(),
          behind.password());
    }

    void fallsSilent() {
      silent = true;
    }

    private void serve() {
      URI real = URI.create(behind.url().substring("jdbc:".length()));
      try (Socket client = door.accept();
          Socket there = new Socket(real.getHost(), real.getPort())) {
        Thread back = Thread.ofVirtual().start(() -> pump(there, client));
        pump(client, there);
        back.join();
      } catch (IOException | InterruptedException over) {
        // The test is over.
      }
    }

    private void pump(Socket from, Socket to) {
      try {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        byte[] some = new byte[8192];
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
          if (!silent) {
            out.write(some, 0, read);
          }
        }
        to.close();
      } catch (IOException over) {
        // One side hung up, which ends both.
        closed(from);
        closed(to);
      }
    }

    private static void closed(Socket socket) {
      try {
        socket.close();
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }

    @Override
    public void close() throws IOException {
      door.close();
    }
  }
}
