package org.tideover.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build makes a file once, and anew when what it is made from changed. */
class BuiltFileTest {
  @TempDir private Path folder;

  private final AtomicInteger made = new AtomicInteger();

  @Test
  void aFileIsMadeOnceFromTheSame() throws IOException {
    make("one");
    make("one");
    assertThat(made).hasValue(1);
    make("another");
    assertThat(made).hasValue(2);
    assertThat(Files.readString(file())).isEqualTo("2");
  }

  @Test
  void aBuildThatIsBrokenOffMakesItAgain() throws IOException {
    make("one");
    assertThatThrownBy(() ->
            BuiltFile.make(
                file(),
                "another",
                () -> {
                  throw new IOException("The disk is full");
                }))
        .isInstanceOf(IOException.class);
    make("one");
    assertThat(made).hasValue(2);
  }

  @Test
  void aFileOfAnEarlierWayIsMadeAgain() throws IOException {
    Files.writeString(file(), "old");
    make("one");
    assertThat(Files.readString(file())).isEqualTo("1");
  }

  private void make(String from) throws IOException {
    BuiltFile.make(file(), from, () -> String.valueOf(made.incrementAndGet()).getBytes("UTF-8"));
  }

  private Path file() {
    return folder.resolve("model.onnx");
  }
}
