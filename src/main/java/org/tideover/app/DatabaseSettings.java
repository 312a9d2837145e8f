package org.tideover.app;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
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
    return Optional.of(
        new Storage.Server(
            SECRET.matcher(url.get()).replaceAll("").replaceFirst("^([^?&]*)&", "$1?"),
            user.or(() -> given(url.get(), "user")),
            password.or(() -> given(url.get(), "password")).map(Secret::new)));
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
