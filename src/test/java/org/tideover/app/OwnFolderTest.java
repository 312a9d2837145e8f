package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFolderTest {
  private @TempDir Path shared;

  @Test
  void itIsTheOwnersAloneAndFoundAgain() throws IOException {
    Path folder = OwnFolder.in(shared, "models");

    assertThat(folder).isEqualTo(shared.resolve("models"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    assertThat(OwnFolder.in(shared, "models")).isEqualTo(folder);
    try (Stream<Path> all = Files.list(shared)) {
      assertThat(all).as("nothing else is left").containsExactly(folder);
    }
  }

  @Test
  void oneThatOthersMayWriteIsNotUsed() throws IOException {
    Path open = Files.createDirectory(shared.resolve("models"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));

    assertThat(OwnFolder.in(shared, "models")).isNotEqualTo(open).isEmptyDirectory();
  }

  @Test
  void aLinkIsNotFollowed() throws IOException {
    Path elsewhere = Files.createTempDirectory(shared, "elsewhere");
    Path link = Files.createSymbolicLink(shared.resolve("models"), elsewhere);

    assertThat(OwnFolder.in(shared, "models")).isNotEqualTo(link).isNotEqualTo(elsewhere);
  }

  @Test
  void oneThatSomebodyElsePreparedIsNotUsed() throws IOException {
    Path theirs = OwnFolder.in(shared, "models");
    assumeThat(givenAway(theirs)).as("only root can give a folder away").isTrue();

    assertThat(OwnFolder.in(shared, "models")).isNotEqualTo(theirs);
  }

  private static boolean givenAway(Path folder) {
    try {
      UserPrincipal nobody =
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
      Files.setOwner(folder, nobody);
      return true;
    } catch (IOException notAllowed) {
      return false;
    }
  }
}
