package org.tideover.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and folders that are their owner's alone, where the system knows owners; and that they
 * outlast a loss of power.
 */
final class OwnerFiles {
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private OwnerFiles() {}

  /** Makes a file, which must not be there. */
  static void create(Path file) throws IOException {
    Files.createFile(file, permissions(file, FILE));
  }

  /** Makes a folder and those above it. */
  static void createFolder(Path folder) throws IOException {
    Files.createDirectories(folder, permissions(folder, FOLDER));
  }

  /** Whether others than its owner may do anything with a file. */
  static boolean isOpenToOthers(Path file) throws IOException {
    return isPosix(file) && !FILE.containsAll(Files.getPosixFilePermissions(file));
  }

  /** Of a folder, that is which names it holds; where a system cannot, its own care must do. */
  static void onDisk(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException foldersCannot) {
      if (!Files.isDirectory(path)) {
        throw foldersCannot;
      }
    }
  }

  private static FileAttribute<?>[] permissions(Path path, Set<PosixFilePermission> owners) {
    return isPosix(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owners)}
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
