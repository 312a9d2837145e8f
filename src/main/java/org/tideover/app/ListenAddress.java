package org.tideover.app;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads where to listen: {@code PORT} on loopback, or {@code HOST:PORT}. */
final class ListenAddress {
  private static final Pattern FORM = Pattern.compile("(?:(.+):)?(\\d{1,5})");

  private ListenAddress() {}

  /** The address; empty if it cannot be one. */
  static Optional<InetSocketAddress> read(String text) {
    Matcher parts = FORM.matcher(text.strip());
    if (!parts.matches()
        || Integer.parseInt(parts.group(2)) > 0xffff
        || Integer.parseInt(parts.group(2)) == 0) {
      return Optional.empty();
    }
    try {
      InetAddress host =
          parts.group(1) == null
              ? InetAddress.getLoopbackAddress()
              : InetAddress.getByName(parts.group(1));
      return Optional.of(new InetSocketAddress(host, Integer.parseInt(parts.group(2))));
    } catch (UnknownHostException unknown) {
      return Optional.empty();
    }
  }
}
