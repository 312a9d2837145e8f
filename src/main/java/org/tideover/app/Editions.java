package org.tideover.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.tideover.content.ContentException;

/** Where a running program takes its content from: once for all, or anew when a folder changes. */
interface Editions {
  /** The latest edition that is fit for use. */
  Edition current();

  /** Whether it is worth asking for a {@link #newer()} one. */
  boolean mayChange();

  /** The edition that has come since, if one has that is fit for use. */
  Optional<Edition> newer();

  /**
   * Those of a folder, if one is named; else what was built into the program, which is read beside
   * whatever goes on.
   *
   * @throws ContentException listing everything that is wrong with the folder
   */
  static Editions of(Optional<Path> folder) {
    return folder
        .<Editions>map(named -> FolderEditions.open(named, Ears.opener()))
        .orElseGet(() -> only(Beside.begin("content", Edition::builtIn)::get));
  }

  /** One that stays; who asks for it while it is still being read waits. */
  static Editions only(Supplier<Edition> edition) {
    return new Editions() {
      @Override
      public Edition current() {
        return edition.get();
      }

      @Override
      public boolean mayChange() {
        return false;
      }

      @Override
      public Optional<Edition> newer() {
        return Optional.empty();
      }
    };
  }
}
