package org.tideover.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.store.StoreException.Kind;

/** The file with the keyset: its owner's alone, and written whole or not at all. */
record KeyFile(Path path) {
  private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

  boolean exists() {
    return Files.exists(path);
  }

  String read() {
    try {
      warnOfReaders();
      return Files.readString(path);
    } catch (IOException fault) {
      throw Failures.of(Kind.GONE, unusable("read", fault));
    }
  }

  /** Writes a new file; never over one that is there. */
  void make(String keyset) {
    write(keyset);
  }

  /** Puts a keyset that holds all earlier keys in the file's place. */
  void renew(String keyset) {
    write(keyset, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private void write(String keyset, CopyOption... how) {
    Path fresh = path.resolveSibling(path.getFileName() + ".new");
    try {
      Path folder = Objects.requireNonNull(path.toAbsolutePath().getParent());
      Files.createDirectories(folder);
      Files.deleteIfExists(fresh);
      OwnerFiles.create(fresh);
      try (FileChannel file = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer text = StandardCharsets.UTF_8.encode(keyset);
        while (text.hasRemaining()) {
          file.write(text);
        }
        file.force(true);
      }
      Files.move(fresh, path, how);
      OwnerFiles.onDisk(folder);
    } catch (IOException fault) {
      throw Failures.cannotWrite(path, fault, unusable("written", fault));
    }
  }

  private void warnOfReaders() throws IOException {
    if (OwnerFiles.isOpenToOthers(path)) {
      LOG.warn("Others may read the key of the safety plans; say: chmod 600 {}", path);
    }
  }

  private String unusable(String done, IOException fault) {
    return ("The key file %s cannot be %s (%s). People's safety plans are locked with it, so nothing"
            + " was started and nothing was changed. Make it readable and writable for this user,"
            + " or name another place with --key-file or TIDEOVER_KEY_FILE.")
        .formatted(path, done, fault.getClass().getSimpleName());
  }
}
