package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.app.preview.Picture;
import org.tideover.app.preview.PreviewSite;
import org.tideover.app.preview.Transcript;
import org.tideover.content.ContentSource;
import org.tideover.content.DateCheck;
import org.xml.sax.InputSource;
import picocli.CommandLine;

/** The site that authors look at, written once for all these tests. */
class ContentPreviewTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]*)(#[^\"]*)?\"");

  private static @TempDir Path folder;
  private static Path site = Path.of("");

  @BeforeAll
  static void write() throws IOException {
    site = folder.resolve("site");
    Edition edition = Edition.builtIn();
    ContentSource source = edition.source();
    List<Transcript> transcripts = new ArrayList<>();
    for (String name :
        List.of("01-first-craving", "20-concern", "130-model-agreed-and-withdrawn")) {
      transcripts.add(Transcript.read(name, source.read("checks/conversations/" + name + ".txt")));
    }
    transcripts.add(Transcript.read("999-wrong", "# Not so.\n> im craving\n< urge.offer\n"));
    try (Rehearsal stage = new Rehearsal(folder, edition)) {
      new PreviewSite(
              edition.content(),
              stage,
              id -> Optional.of(new Picture(new byte[] {1}, new byte[] {2}, "A " + id)))
          .write(
              site, transcripts, DateCheck.release(source, LocalDate.of(2026, 11, 26)), () -> {});
    }
  }

  @Test
  void everyPageIsWellFormedAndEveryLinkLeadsToAFileOfTheSite() throws Exception {
    List<Path> pages = pages();
    assertThat(pages).hasSizeGreaterThan(40);
    for (Path page : pages) {
      String html = Files.readString(page);
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(html.replaceFirst("<!DOCTYPE html>\n", ""))));
      Matcher link = LINK.matcher(html);
      while (link.find()) {
        Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
        assertThat(target).as("a link of " + page).exists();
        if (link.group(2) != null) {
          assertThat(Files.readString(target))
              .contains("id=\"" + link.group(2).substring(1) + "\"");
        }
      }
      assertThat(html).doesNotContain("http://", "src=\"//", "<script");
    }
  }

  @Test
  void aMovementShowsItsStepsItsPicturesAndWhatTelegramShows() throws IOException {
    String page = read("movements/chair-march.html");
    assertThat(page)
        .contains("Seated march", "Not reviewed yet.", "en/movements/chair-march.yaml")
        .contains("Lift one foot, then the other, slowly.", "Easier: ", "Sore knee")
        .contains(">urge.offer<", ">movement.begin<", ">movement.step<", ">movement.finished<")
        .contains("▶️ Start", "Something hurts", "alt=\"A ", "(prefers-reduced-motion: reduce)");
    assertThat(page.split(">movement.step<", -1)).hasSize(7);
  }

  @Test
  void aTagIsShownInReadableWords() throws IOException {
    String page = Files.readString(site.resolve("movements/foot-press.html"));
    assertThat(page).contains("places where nobody should notice").doesNotContain("default-gentle");
  }

  @Test
  void everyMovementIsShownAsItIsSent() throws IOException {
    for (Path page : pages()) {
      if (page.toString().contains("/movements/")) {
        assertThat(Files.readString(page)).as(page.toString()).contains(">movement.step<");
      }
    }
  }

  @Test
  void situationsSkillsLessonsAndHelplinesHavePages() throws IOException {
    assertThat(read("index.html")).contains("In bed and sleepless", "href=\"movements/");
    assertThat(read("skills.html")).contains(">skill.show<", "Surf the urge");
    assertThat(read("lessons.html")).contains(">lesson.show<", "en/lessons/");
    assertThat(read("helplines.html")).contains("Norway", "never verified", "113");
  }

  @Test
  void conversationsAreShownWithTheWordsThatArriveAndADifferenceIsTold() throws IOException {
    String page = read("conversations.html");
    assertThat(page)
        .contains("The first message ever is a craving", "im craving", "How strong is the urge")
        .contains("They tap: ", "Where are you?", "until the session is over")
        .contains(
            "One does not go as it is written", "Here the transcript has the reply urge.offer")
        .contains("A language model takes part; it is not played");
    assertThat(page.split("Here the transcript has", -1)).hasSize(2);
  }

  @Test
  void aFolderWithOtherFilesIsLeftAlone() throws IOException {
    Path taken = Files.createDirectories(folder.resolve("taken"));
    assertThat(PreviewSite.mayFill(taken)).isTrue();
    Files.writeString(taken.resolve("mine.txt"), "mine");
    assertThat(PreviewSite.mayFill(taken)).isFalse();
    assertThat(PreviewSite.mayFill(site)).isTrue();
    assertThat(PreviewSite.mayFill(folder.resolve("fresh"))).isTrue();
    CommandLine line =
        new CommandLine(new ContentPreviewCommand(Clock.systemUTC()))
            .setErr(new PrintWriter(new StringWriter()));
    List<String> faults = new ArrayList<>();
    line.setExecutionExceptionHandler((fault, command, parsed) -> {
      faults.add(fault.getMessage());
      return 2;
    });
    assertThat(line.execute(taken.toString())).isEqualTo(2);
    assertThat(faults).singleElement().asString().contains("holds other files, and they stay");
    assertThat(taken.resolve("mine.txt")).hasContent("mine");
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files.filter(file -> file.toString().endsWith(".html")).toList();
    }
  }

  private static String read(String page) throws IOException {
    return Files.readString(site.resolve(page));
  }
}
