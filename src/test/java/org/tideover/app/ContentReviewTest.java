package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.content.ContentCopy;
import picocli.CommandLine;

/** What changed, as whoever signs it off reads it. */
class ContentReviewTest {
  private @TempDir Path folder;
  private Path content = Path.of("");
  private final StringWriter out = new StringWriter();
  private final List<String> faults = new ArrayList<>();

  @BeforeEach
  void copy() throws IOException {
    content = folder.resolve("content");
    ContentCopy.into(content);
  }

  @Test
  void whereNothingChangedThereIsNothingToSign() {
    assertThat(review("content")).isZero();
    assertThat(out.toString().strip()).isEqualTo("Nothing changed.");
  }

  @Test
  void aChangeIsShownBeforeAndAfterAsPeopleSeeIt() throws IOException {
    change("en/replies/urge.yaml", "How strong is the urge now", "How high is the tide now");
    change("en/movements/chair-march.yaml", "March a little quicker.", "March a bit quicker.");
    change("resources/no.yaml", "phone: \"113\"", "phone: \"911\"");
    change("en/intents/urge.yaml", "phrases:", "phrases:\n  - \"the tide is high\"");
    Files.delete(content.resolve("en/skills/warm-drink.yaml"));
    assertThat(review("content")).isZero();
    assertThat(out.toString())
        .contains("Reply: urge.ask-intensity", "in en/replies/urge.yaml")
        .contains("How strong is the urge now", "How high is the tide now")
        .contains("Movement: chair-march", "March a little quicker.", "March a bit quicker.")
        .contains("Helplines: Norway", "Skill: warm-drink", "+   - \"the tide is high\"")
        .doesNotContain("Movement: brisk-walk", "- Emergency: 911")
        .containsPattern("(?s)- Norway:.*113.*\\+ Norway:.*911")
        .endsWith("5 changes.\n");
  }

  @Test
  void aSignatureThatWasGivenBeforeIsAskedAbout() throws IOException {
    String file = "en/movements/chair-march.yaml";
    change(file, "reviewed_by: \"\"", "reviewed_by: \"A. B.\"");
    change(file, "reviewed_on: \"\"", "reviewed_on: \"2026-11-01\"");
    assertThat(review("content")).isZero();
    assertThat(out.toString()).contains("Nothing changed.");
    change(file, "March a little quicker.", "March a bit quicker.");
    review("content");
    assertThat(out.toString()).contains("Was the signature given for these words?");
  }

  @Test
  void itIsWrittenAsAPageToo() throws IOException {
    change("en/replies/urge.yaml", "How strong is the urge now", "How <high> is the tide now");
    Path page = folder.resolve("review.html");
    assertThat(review("content", "--html", page.toString())).isZero();
    assertThat(Files.readString(page))
        .contains("What changed since", "How &lt;high&gt; is the tide now", "<h3>Before</h3>")
        .doesNotContain("<link", "<script");
  }

  @Test
  void aPageReplacesAnotherOnlyWithForceAndNeverAKey() throws IOException {
    Path page = Files.writeString(folder.resolve("review.html"), "earlier");
    Path key = Files.writeString(folder.resolve("some.key"), "{\"primaryKeyId\":1}");

    assertThat(review("content", "--html", page.toString())).isEqualTo(2);
    assertThat(page).hasContent("earlier");
    assertThat(review("content", "--html", page.toString(), "--force")).isZero();
    assertThat(review("content", "--html", key.toString(), "--force")).isEqualTo(2);
    assertThat(review("content", "--html", folder.resolve("no/a.html").toString())).isEqualTo(2);
    assertThat(faults).last().asString().contains("a.html cannot be written");
  }

  @Test
  void aRevisionOfGitIsRead() throws Exception {
    git("init", "-q");
    git("add", "-A");
    git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "first");
    change("en/replies/urge.yaml", "How strong is the urge now", "How high is the tide now");
    assertThat(review("HEAD")).as(String.join("\n", faults)).isZero();
    assertThat(out.toString())
        .contains("How strong is the urge now", "How high is the tide now")
        .endsWith("1 change.\n");
    assertThat(review("no-such-revision")).isEqualTo(2);
    assertThat(faults).last().asString().contains("git knows no revision no-such-revision");
  }

  @Test
  void withoutGitItSaysWhatToDo() {
    assertThat(review("HEAD")).isEqualTo(2);
    assertThat(faults)
        .singleElement()
        .asString()
        .contains("git does not keep the folder", "--since FOLDER");
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
  }

  private int review(String since, String... more) {
    out.getBuffer().setLength(0);
    CommandLine line =
        new CommandLine(new ContentReviewCommand()).setOut(new PrintWriter(out, true));
    line.setExecutionExceptionHandler((fault, command, parsed) -> {
      faults.add(fault.getMessage());
      return 2;
    });
    String[] arguments =
        Stream.concat(Stream.of("--content", content.toString(), "--since", since), Stream.of(more))
            .toArray(String[]::new);
    return line.execute(arguments);
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = content.resolve(file);
    String before = Files.readString(path);
    assertThat(before).contains(from);
    Files.writeString(path, before.replace(from, to));
  }
}
