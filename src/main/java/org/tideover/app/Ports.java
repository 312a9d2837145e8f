package org.tideover.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Supplier;

/** Says what to do when a port cannot be had. */
final class Ports {
  private Ports() {}

  /** Opens something on an address. */
  static <T> T taken(String setting, InetSocketAddress address, Supplier<T> open) {
    try {
      return open.get();
    } catch (UncheckedIOException taken) {
      throw new Settings.Invalid(
          List.of(
              "%s is %s:%d, which is taken or not of this machine (%s). Name another port, or stop"
                      .formatted(setting, address.getHostString(), address.getPort(), kind(taken))
                  + " what listens there"));
    }
  }

  private static String kind(UncheckedIOException taken) {
    IOException cause = taken.getCause();
    return cause == null ? "unknown" : cause.getClass().getSimpleName();
  }
}
