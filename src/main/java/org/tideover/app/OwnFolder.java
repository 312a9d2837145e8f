package org.tideover.app;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

/**
 * A folder in a place that all users of a machine share, which is this user's alone. What is loaded
 * from it is code, so one that somebody else prepared under the same name is not used.
 */
final class OwnFolder {
  private static final Set<PosixFilePermission> OWNERS =
      PosixFilePermissions.fromString("rwx------");

  private OwnFolder() {}

  /** The folder of this name, to be found again; a fresh one where that name is not ours. */
  static Path in(Path shared, String name) throws IOException {
    Path fresh = Files.createTempDirectory(shared, name + "-");
    Path folder = shared.resolve(name);
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return named(fresh, folder);
    }
    if (!isAlone(folder, Files.getOwner(fresh))) {
      return fresh;
    }
    Files.delete(fresh);
    return folder;
  }

  private static Path named(Path fresh, Path folder) throws IOException {
    try {
      return Files.move(fresh, folder);
    } catch (FileAlreadyExistsException anotherWasQuicker) {
      return fresh;
    }
  }

  private static boolean isAlone(Path folder, UserPrincipal us) throws IOException {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(us)
        && (!posix
            || OWNERS.containsAll(
                Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS)));
  }
}
