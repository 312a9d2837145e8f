package org.tideover.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gate over what authors write, and proof that it catches what it promises to catch. */
class ContentCheckTest {
  private static final Path REAL = Path.of("content");

  private final Edited content = new Edited(ContentSource.directory(REAL));

  @Test
  void theRealContentIsFitForUse() {
    assertThat(ContentCheck.run(REAL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          en/movements/chair-march.yaml | effort: 2 | effort: 7 | must be a whole number from 0 to 6
          en/movements/chair-march.yaml | effort: 2 | effort: 02 | must be a whole number from 0 to 6
          en/movements/chair-march.yaml | effort: 2 | efort: 2 | 'effort' is missing
          en/movements/chair-march.yaml | effort: 2 | efort: 2 | 'efort' is not known here
          en/movements/chair-march.yaml | id: chair-march | id: Chair March | must be the file's name
          en/movements/chair-march.yaml | knee | kneee | 'kneee' is not a known caution
          en/movements/chair-march.yaml | places: [home | places: [moon | 'moon' is not a known place
          en/movements/chair-march.yaml | bodies: [okay | bodies: [sleepy | No movement suits a sleepy body
          en/movements/chair-march.yaml | bodies: [okay | bodies: [okay, okay | 'okay' is here twice
          en/movements/chair-march.yaml | posture: seated | posture: flying | 'flying' is not a known posture
          en/movements/chair-march.yaml | seconds: 10 | seconds: 1000 | must be a whole number from 5 to 900
          en/movements/chair-march.yaml | easier: "Lean back if that is better." | repetitions: 61 | must be a whole number from 2 to 60
          en/movements/chair-march.yaml | easier: "Lean back if that is better." | figure: Sit Tall | An id is small letters
          en/movements/chair-march.yaml | effort: 2 | id: "twice" | 'id' is here twice
          en/movements/chair-march.yaml | reviewed_by: "" | reviewed_by: "A" | belong together
          en/movements/chair-march.yaml | places: [home | places: [home, public | Only what is not seen suits 'public'
          en/movements/brisk-walk.yaml | bodies: [okay | bodies: [withdrawal | In withdrawal effort is at most 2
          en/skills/call-someone.yaml | minutes: 5 | minutes: no | must be a whole number from 1 to 30
          resources/us.yaml | phone: "988" | phone: 988 | put it in quotes
          resources/no.yaml | code: "NO" | code: "SE" | must be the file's name in capitals
          resources/us.yaml | confidence: high | confidence: low | must be high or medium
          resources/us.yaml | kind: crisis | kind: party | 'party' is not a known kind of resource
          resources/de.yaml | ["de"] | ["de", "fr"] | 'fr' already lets us guess
          en/replies/crisis.yaml | crisis.abuse: | crisis.abused: | 'crisis.abuse' is promised here and not written
          en/replies/crisis.yaml | crisis.abuse: | crisis.abused: | 'crisis.abused' is not in catalogue.yaml
          en/replies/crisis.yaml | {country} | {land} | {land} is not known
          en/replies/crisis.yaml | {country} | {country | A { or } stands alone
          en/replies/why.yaml | It is gentle | You addict | 'addict' is not our word
          en/replies/why.yaml | why.bed: | why.default: | 'why.default' is here twice
          en/replies/why.yaml | why.bed: | bot.description: | is also in another file
          en/replies/why.yaml | why.tired: " | why.tired: [" | not valid YAML
          en/guardrails.yaml | openings: | opening: | 'opening' is not known here
          en/guardrails.yaml | medicine: | medicines: | 'medicine' is missing
          en/guardrails.yaml | "it sounds like" | "***" | There is no word in this entry
          es/replies/crisis.yaml | crisis.abuse: | crisis.abused: | 'crisis.abuse' is written in English and not in this language
          es/replies/crisis.yaml | crisis.abuse: | crisis.abused: | 'crisis.abused' is not in catalogue.yaml
          fa/replies/crisis.yaml | {lines} | {line} | 'crisis.suicide' must keep {lines}
          fa/replies/crisis.yaml | {lines} | {line} | {line} is not known for 'crisis.suicide'
          ru/replies/crisis.yaml | {emergency} | {emergency} 112 | Numbers to call come from resources/ alone
          de/replies/buttons.yaml | plan.no: | plan.not: | 'plan.no' is written in English and not in this language
          fr/replies/talk.yaml | note.urge.ask-intensity | note.urge.ask-intensely | 'note.urge.ask-intensely' is not in catalogue.yaml
          catalogue.yaml | brief.crisis.abuse: [ | brief.crisis.abused: [ | 'brief.crisis.abuse' is needed, too
          catalogue.yaml | caution.heart: [] | caution.hart: [] | 'caution.heart' is needed by the program
          """)
  void aBrokenFileIsReportedWithWhatToDo(String file, String from, String to, String advice) {
    change(file, from, to);
    assertThat(ContentCheck.of(content))
        .extracting(Problem::advice)
        .anyMatch(a -> a.contains(advice));
  }

  @Test
  void aProblemNamesFileAndLine() {
    change("en/movements/chair-march.yaml", "effort: 2", "effort: 9");
    assertThat(ContentCheck.of(content))
        .extracting(Problem::toString)
        .containsExactly(
            "en/movements/chair-march.yaml:5: 'effort' must be a whole number from 0 to 6, without"
                + " quotes");
  }

  @Test
  void allProblemsAreReportedAtOnce() {
    change("en/movements/chair-march.yaml", "effort: 2", "effort: 9");
    change("en/skills/call-someone.yaml", "minutes: 5", "minutes: 0");
    change("resources/us.yaml", "phone: \"988\"", "phone: 988");
    assertThat(ContentCheck.of(content))
        .extracting(Problem::file)
        .containsExactly(
            "en/movements/chair-march.yaml", "en/skills/call-someone.yaml", "resources/us.yaml");
  }

  @Test
  void aTextTooLongForTelegramIsReported() {
    change("en/replies/why.yaml", "It is gentle", "It is gentle. ".repeat(300));
    assertThat(ContentCheck.of(content))
        .extracting(Problem::advice)
        .anyMatch(advice -> advice.contains("at most 4096 are possible"));
  }

  @Test
  void aButtonTooLongForAPhoneIsReported() {
    change("en/replies/buttons.yaml", "I'm craving", "I'm craving, and I need you to move with me");
    assertThat(ContentCheck.of(content))
        .extracting(Problem::advice)
        .anyMatch(advice -> advice.contains("at most 40 are possible"));
  }

  @Test
  void aHardSentenceIsReported() {
    change(
        "en/replies/why.yaml",
        "It is gentle",
        "Neuropsychological considerations notwithstanding, contemporary interdisciplinary"
            + " investigations recommend individualised physiological stimulation following"
            + " comprehensive multidimensional deliberation about vulnerability, availability and"
            + " sustainability: It is gentle");
    assertThat(ContentCheck.of(content))
        .extracting(Problem::advice)
        .anyMatch(advice -> advice.contains("reads like school grade"));
  }

  @Test
  void aFileNothingReadsIsReported() {
    content.write("en/movement/lost.yaml", "id: lost\n");
    assertThat(ContentCheck.of(content))
        .extracting(Problem::toString)
        .containsExactly(
            "en/movement/lost.yaml:1: Nothing reads this file; README.md lists the folders, or"
                + " remove it");
  }

  @Test
  void tooLittleChoiceForAPlaceIsReported() {
    content.remove("en/movements/foot-press.yaml");
    content.remove("en/movements/ankle-circles.yaml");
    assertThat(ContentCheck.of(content))
        .extracting(Problem::advice)
        .anyMatch(advice -> advice.contains("the place 'public' and the body 'withdrawal'"));
  }

  @Test
  void anEmptyFolderIsReportedAndNotAFailure(@TempDir Path empty) {
    assertThat(ContentCheck.run(empty)).isNotEmpty();
  }

  private void change(String file, String from, String to) {
    String before = content.read(file);
    int at = before.indexOf(from);
    assertThat(at).as("where '%s' stands", from).isNotNegative();
    content.write(file, before.substring(0, at) + to + before.substring(at + from.length()));
  }

  /** The real content with some files changed, without touching them. */
  private static final class Edited implements ContentSource {
    private final ContentSource real;
    private final Map<String, String> changed = new HashMap<>();
    private final Set<String> removed = new HashSet<>();

    Edited(ContentSource real) {
      this.real = real;
    }

    void write(String file, String text) {
      changed.put(file, text);
    }

    void remove(String file) {
      removed.add(file);
    }

    @Override
    public List<String> files() {
      return Stream.concat(real.files().stream(), changed.keySet().stream())
          .filter(file -> !removed.contains(file))
          .distinct()
          .sorted()
          .toList();
    }

    @Override
    public String read(String file) {
      String text = changed.get(file);
      return text == null ? real.read(file) : text;
    }
  }
}
