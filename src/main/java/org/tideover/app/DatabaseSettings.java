package org.tideover.app;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tideover.domain.Secret;
import org.tideover.store.Storage;

/** Reads which server has the database, from {@code DATABASE_URL} and what belongs to it. */
final class DatabaseSettings {
  private static final String FORM =
      "one reads jdbc:postgresql://host:5432/tideover, with DATABASE_USER and DATABASE_PASSWORD"
          + " beside it; leave it out for a database in the data folder";

  private static final Pattern ADDRESS =
      Pattern.compile("jdbc:postgresql://[^/?#@\\s]*/[^/?#\\s]+(\\?[^#\\s]*)?");

  private static final Pattern ESCAPED = Pattern.compile("(?:[^%]|%[0-9A-Fa-f]{2})*+");

  /** Before the next host, or the name of the database; the colons of IPv6 are in brackets. */
  private static final Pattern PORT = Pattern.compile(":([^:/,\\[\\]]*)(?=[,/])(?!//)");

  private static final Pattern SSL_MODE = Pattern.compile("[?&]sslmode=([^&]*)");
  private static final List<String> SSL_MODES =
      List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

  private static final Pattern SECRET = Pattern.compile("[?&](user|password)=([^&]*)");

  private DatabaseSettings() {}

  /** The server, where one is named; nothing of the address is repeated: it may hold a password. */
  static Optional<Storage.Server> read(Settings.Reader reader) {
    Optional<String> url = reader.value(Optional.empty(), "DATABASE_URL").map(String::strip);
    Optional<String> user = reader.value(Optional.empty(), "DATABASE_USER");
    Optional<String> password = reader.value(Optional.empty(), "DATABASE_PASSWORD");
    if (url.isEmpty()) {
      if (user.isPresent() || password.isPresent()) {
        reader.problem(
            "DATABASE_USER or DATABASE_PASSWORD is set without DATABASE_URL; set it too: " + FORM);
      }
      return Optional.empty();
    }
    if (!ADDRESS.matcher(url.get()).matches()) {
      reader.problem("DATABASE_URL is no address of a PostgreSQL database; " + FORM);
      return Optional.empty();
    }
    Optional<String> problem = problem(url.get());
    if (problem.isPresent()) {
      reader.problem("DATABASE_URL " + problem.get());
      return Optional.empty();
    }
    return Optional.of(
        new Storage.Server(
            SECRET.matcher(url.get()).replaceAll("").replaceFirst("^([^?&]*)&", "$1?"),
            user.or(() -> given(url.get(), "user")),
            password.or(() -> given(url.get(), "password")).map(Secret::new)));
  }

  /** What the driver would stumble over; it speaks of it in its own words, which quote. */
  private static Optional<String> problem(String url) {
    if (!ESCAPED.matcher(url).matches()) {
      return Optional.of(
          "has a % with no two hexadecimal digits after it; write %25 for it, or give the password as"
              + " it is in DATABASE_PASSWORD");
    }
    if (PORT.matcher(url.replaceFirst("\\?.*", ""))
        .results()
        .anyMatch(found -> !isPort(found.group(1)))) {
      return Optional.of("names a port that is none; " + FORM);
    }
    return SSL_MODE
        .matcher(url)
        .results()
        .map(found -> found.group(1))
        .filter(mode -> !SSL_MODES.contains(mode))
        .findFirst()
        .map(mode -> "has an sslmode that is none; give one of " + String.join(", ", SSL_MODES));
  }

  private static boolean isPort(String text) {
    return text.matches("\\d{1,5}")
        && Integer.parseInt(text) >= 1
        && Integer.parseInt(text) <= 65_535;
  }

  private static Optional<String> given(String url, String name) {
    return SECRET
        .matcher(url)
        .results()
        .filter(found -> found.group(1).equals(name))
        .map(found -> URLDecoder.decode(found.group(2), StandardCharsets.UTF_8))
        .findFirst();
  }
}
