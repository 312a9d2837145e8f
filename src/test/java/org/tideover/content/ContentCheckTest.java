package org.tideover.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gate over what authors write, and proof that it catches what it promises to catch. */
class ContentCheckTest {
  private static final Path REAL = Path.of("content");

  private final EditedContent content = new EditedContent();

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
          en/movements/chair-march.yaml | effort: 2 | efort: 2 | 'efort' is not known here; did you mean effort?
          en/movements/chair-march.yaml | id: chair-march | id: Chair March | must be the file's name
          en/movements/chair-march.yaml | knee | kneee | 'kneee' is not a known caution; did you mean knee?
          en/movements/chair-march.yaml | places: [home | places: [moon | 'moon' is not a known place
          en/movements/chair-march.yaml | bodies: [okay | bodies: [sleepy | No movement suits a sleepy body
          en/movements/chair-march.yaml | bodies: [okay | bodies: [okay, okay | 'okay' is here twice
          en/movements/chair-march.yaml | posture: seated | posture: flying | 'flying' is not a known posture
          en/movements/chair-march.yaml | seconds: 10 | seconds: 1000 | must be a whole number from 5 to 900
          en/movements/chair-march.yaml | easier: "Lean back if that is better." | repetitions: 61 | must be a whole number from 2 to 60
          en/movements/chair-march.yaml | easier: "Lean back if that is better." | figure: Sit Tall | An id is small letters
          en/movements/chair-march.yaml | places: [home, outside, work] | places: [public] | Only what is not seen suits 'public'
          en/movements/chair-march.yaml | text: "Sit tall with | text: "Sit tall. Put | A step is one sentence
          en/movements/window-breath.yaml | harder: "Breathe in for 5 and out for 7." | easier: "Rest." | No step has a harder form
          en/lessons/stress.md | order: 5 | order: 4 | The order is the same as in en/lessons/reward.md
          en/lessons/stress.md | id: stress | id: strain | must be the file's name: stress
          en/lessons/stress.md | asked: [ | asket: [ | 'asket' is not known here
          en/lessons/stress.md | Stress can set | # Stress can set | A lesson is plain text
          en/lessons/stress.md | Stress can set | Every addict knows: stress can set | 'addict' is not our word
          en/lessons/stress.md | --- | -- | A lesson begins with front matter
          situations.yaml | places: [public], tags: [unseen] | places: [moon] | 'moon' is not a known place
          situations.yaml | minutes: [1, 1] | minutes: [1] | Two numbers must stand here
          situations.yaml | minutes: [1, 1] | minutes: [0, 1] | must be a whole number from 1 to 60
          situations.yaml | [work], equipment: none | [work], equipment: "a rope" | Only 'none' can stand here
          situations.yaml | minutes: [15, 60] | minutes: [40, 60] | Only 0 movements fit the situation 'fifteen-minutes'
          lint.yaml | lapse.medicine: | lapse.medicines: | reads like school grade
          lint.yaml | lapse.medicine: | why.new: | 'why.new' is no harder than grade 6
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
          en/replies/why.yaml | It is gentle | You can stay clean: it is gentle | 'clean' is not our word
          en/replies/why.yaml | It is gentle | No more dirty tests: it is gentle | 'dirty' is not our word
          en/movements/chair-march.yaml | Light movement may ease | Light movement stops cravings and may ease | 'stops cravings' claims too much
          en/movements/towel-squeeze.yaml | "a towel" | "a clean towel" | 'clean' is not our word
          en/skills/call-someone.yaml | A voice you trust | A voice you trust will help you: it | 'will help you' claims too much
          en/replies/why.yaml | why.bed: | why.default: | 'why.default' is here twice
          en/replies/why.yaml | why.bed: | bot.description: | is also in another file
          en/replies/why.yaml | why.tired: " | why.tired: [" | A list is not closed
          en/replies/nudges.yaml | Hello. Three slow | Hello. No heroin: three slow | A locked phone shows 'heroin'
          en/replies/plans.yaml | You asked me to come by at about this time, and here I am. You planned: | Plan: | the person's own words
          en/guardrails.yaml | openings: | opening: | 'opening' is not known here
          en/guardrails.yaml | medicine: | medicines: | 'medicine' is missing
          en/guardrails.yaml | "it sounds like" | "***" | There is no word in this entry
          figures/seated-march.yaml | id: seated-march | id: march | must be the file's name
          figures/seated-march.yaml | view: side | view: inside | 'inside' is not a known view
          figures/seated-march.yaml | support: seat | suport: seat | 'suport' is not known here
          figures/seated-march.yaml | pose: sit | pose: sitting | There is no pose of this name; known are stand
          figures/seated-march.yaml | mirror: yes | mirror: maybe | 'mirror' is yes or no
          figures/seated-march.yaml | props: [chair] | props: [throne] | 'throne' is not a known thing
          figures/seated-march.yaml | right-hip: | right-hop: | 'right-hop' is not a known joint
          figures/seated-march.yaml | right-hip: 1 | right-hip: 91 | 'right-hip' must be a number from -30 to 130
          figures/seated-march.yaml | seconds: 0 | seconds: 90 | 'seconds' must be a number from 0 to 12
          en/movements/chair-march.yaml | figure: seated-march | figure: seated-marsh | There is no figure 'seated-marsh'
          en/movements/chair-march.yaml | figure: seated-march | # figure | This step has no figure
          figures/poses.yaml | hand: thigh | hand: moon | 'moon' is not a known thing to touch
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
  void whatIsWrongWithBothSidesOfABodyIsToldOnce() {
    change("figures/seated-march.yaml", "right-hip: 1", "hip: 91");
    assertThat(ContentCheck.of(content))
        .extracting(Problem::advice)
        .singleElement()
        .asString()
        .contains("'hip' must be a number from -30 to 130");
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
    content.remove("en/movements/toe-curl.yaml");
    assertThat(ContentCheck.of(content))
        .extracting(Problem::advice)
        .anyMatch(advice -> advice.contains("the place 'public' and the body 'withdrawal'"));
  }

  @Test
  void tooLittleChoiceInASituationIsReported() {
    for (String gone : List.of("water-walk", "easy-swim", "class-visit")) {
      content.remove("en/movements/" + gone + ".yaml");
    }
    assertThat(ContentCheck.of(content))
        .extracting(Problem::toString)
        .filteredOn(problem -> !problem.startsWith("figures/"))
        .containsExactly(
            "situations.yaml:1: Only 3 movements fit the situation 'fifteen-minutes'; write up to"
                + " 4");
  }

  @Test
  void aFigureThatNoStepShowsIsReported() {
    content.remove("en/movements/easy-swim.yaml");
    assertThat(ContentCheck.of(content))
        .extracting(Problem::toString)
        .contains(
            "figures/swim-easy.yaml:1: No step of a movement shows this figure; name it in a step,"
                + " or remove the file");
  }

  @Test
  void aLessonLongerThanAMessageShouldBeIsReported() {
    change("en/lessons/stress.md", "Stress can set", "It is so. ".repeat(90) + "Stress can set");
    assertThat(ContentCheck.of(content))
        .extracting(Problem::advice)
        .anyMatch(advice -> advice.contains("at most 900 are possible"));
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
}
