package org.tideover.store;

import java.nio.file.Path;
import java.util.Optional;
import org.tideover.domain.Secret;

/** Where everything is kept. */
public sealed interface Storage {
  /**
   * A folder with an SQLite database, for one process.
   *
   * @param folder its place
   */
  record Folder(Path folder) implements Storage {}

  /**
   * A database on a PostgreSQL server, for one process or several.
   *
   * @param url its address, {@code jdbc:postgresql://host/name}, without anything secret
   * @param user who may open it; empty to leave that to the machine
   * @param password their password, where they have one
   */
  record Server(String url, Optional<String> user, Optional<Secret<String>> password)
      implements Storage {}
}
