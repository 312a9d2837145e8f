package org.tideover.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port on which nothing listens. Below those that a system hands out by itself, so that nobody is
 * given it before the program has begun to listen there; each process of tests gives its own.
 */
final class FreePort {
  private static final int FIRST = 20_000;
  private static final int LAST = 30_000;
  private static final int FORKS = 10;
  private static final int FORK = Integer.getInteger("test.fork", 1);
  private static final Set<Integer> GIVEN = new HashSet<>();

  private FreePort() {}

  static synchronized int next() {
    int port = ThreadLocalRandom.current().nextInt(FIRST, LAST) / FORKS * FORKS + FORK % FORKS;
    return isFree(port) && GIVEN.add(port) ? port : next();
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
