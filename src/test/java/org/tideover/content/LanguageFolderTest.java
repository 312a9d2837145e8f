package org.tideover.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.domain.CopingSkill;
import org.tideover.domain.Movement;

/** A language is a folder: a tiny Italian one beside the real content, and what the check says. */
class LanguageFolderTest {
  private static final String SKILL =
      """
      id: long-breath
      name: "Dentro in 4, fuori in 6"
      why: "Espirare a lungo calma molte persone."
      steps:
        - "Siediti o sdraiati come vuoi."
        - "Inspira dal naso e conta fino a 4."
        - "Espira piano e conta fino a 6."
        - "Continua per due minuti. Fermati se ti gira la testa."
        - "Se 4 e 6 sono troppi, conta 3 e 4."
      original: "%s"
      reviewed_by: ""
      reviewed_on: ""
      """;

  @TempDir Path folder;

  @BeforeEach
  void realContentAndATinyLanguage() throws IOException {
    ContentCopy.into(folder);
    write(
        "it/replies/talk.yaml",
        """
        reviewed_by: ""
        reviewed_on: ""
        language.known: "Va bene, da ora in italiano. Per cambiare: /language"
        urge.ask-intensity: "Sono qui. Quanto è forte la voglia, da 0 a 10?"
        skill.show: "{name} · circa {minutes} min\\n\\n{steps}\\n\\n{why}"
        """);
    write("it/replies/buttons.yaml", "skill.done: [\"✅ Fatto\", \"fatto\"]\n");
    write("it/skills/long-breath.yaml", SKILL.formatted(mark("long-breath")));
  }

  @Test
  void itIsOfferedAndReadWithoutAnyChangeOfTheProgram() {
    Content content = Content.load(ContentSource.directory(folder));
    assertThat(content.readable()).containsExactly("en", "es", "it");
    assertThat(content.reply("urge.ask-intensity", "it"))
        .containsExactly("Sono qui. Quanto è forte la voglia, da 0 a 10?");
    assertThat(content.skill("long-breath", "it").map(CopingSkill::name))
        .contains("Dentro in 4, fuori in 6");
    assertThat(content.button("skill.done", "it")).isEqualTo("✅ Fatto");
    assertThat(content.skill("long-breath", "it").orElseThrow().minutes())
        .isEqualTo(content.skill("long-breath").orElseThrow().minutes());
  }

  @Test
  void theCheckNamesTheRepliesToDangerThatItLacks() {
    assertThat(ContentCheck.run(folder))
        .extracting(Problem::toString)
        .contains(
            "it/replies:1: 'crisis.suicide' is written in English and not in this language; add it")
        .allMatch(problem -> problem.startsWith("it/replies:1: "));
  }

  @Test
  void anOriginalThatChangedIsSaidAndItsTranslationStays() throws IOException {
    replace("en/skills/long-breath.yaml", "Go on for two minutes.", "Go on for three minutes.");
    assertThat(outdated())
        .anyMatch(said ->
            said.startsWith("it/skills/long-breath.yaml:")
                && said.contains("original: \"" + mark("long-breath") + "\""));
    assertThat(Content.load(ContentSource.directory(folder)).skill("long-breath", "it"))
        .isPresent();
  }

  @Test
  void aTranslationWithOtherStepsIsNotShownUntilItIsMended() throws IOException {
    replace("it/skills/long-breath.yaml", "  - \"Se 4 e 6 sono troppi, conta 3 e 4.\"\n", "");
    assertThat(outdated()).anyMatch(said -> said.contains("English has 5 steps, and here are 4"));
    assertThat(Content.load(ContentSource.directory(folder)).skill("long-breath", "it")).isEmpty();
  }

  @Test
  void aFormThatEnglishDoesNotHaveLeavesTheWholeMovementInEnglish() throws IOException {
    replace("es/movements/chair-march.yaml", "    breathing: ", "    # breathing: ");
    assertThat(outdated())
        .anyMatch(said ->
            said.startsWith("es/movements/chair-march.yaml:")
                && said.contains("'breathing' is not translated"));
    assertThat(Content.load(ContentSource.directory(folder)).movement("chair-march", "es"))
        .isEmpty();
  }

  @Test
  void aReplyWhoseEnglishChangedIsNamedWithItsNewMark() throws IOException {
    replace("en/replies/urge.yaml", "Where are you? Tap one, or skip.", "Where are you now?");
    String mark = new Original(List.of("Where are you now?")).mark();
    assertThat(outdated())
        .anyMatch(said ->
            said.startsWith("es/originals.yaml:")
                && said.contains("'urge.ask-place'")
                && said.contains(mark));
  }

  @Test
  void aTranslationOfWhatIsGoneIsSaid() throws IOException {
    Files.delete(folder.resolve("en/movements/chair-march.yaml"));
    assertThat(outdated())
        .anyMatch(said -> said.contains("There is no English original 'chair-march' any more"));
    assertThat(Content.load(ContentSource.directory(folder)).movement("chair-march", "es"))
        .map(Movement::id)
        .isEmpty();
  }

  @Test
  void aVariableThatIsLostOrInventedIsAProblem() throws IOException {
    replace("es/replies/urge.yaml", "esfuerzo {effort} de 10", "esfuerzo {fuerza} de 10");
    assertThat(ContentCheck.run(folder))
        .extracting(Problem::advice)
        .contains("'urge.offer' must keep {effort}", "{fuerza} is not known for 'urge.offer'");
  }

  private List<String> outdated() {
    return ContentCheck.outdated(folder).stream().map(Problem::toString).toList();
  }

  private String mark(String skill) {
    Content content = Content.load(ContentSource.directory(folder));
    return Original.of(content.skill(skill).orElseThrow()).mark();
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private void replace(String file, String before, String after) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(before);
    Files.writeString(path, text.replace(before, after));
  }
}
