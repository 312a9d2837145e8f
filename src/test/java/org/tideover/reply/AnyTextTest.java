package org.tideover.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import org.tideover.tester.Texts;

/** A person's own words in a reply, and as a typed button. */
class AnyTextTest {
  private static final Labels LABELS = new Labels(Content.load(ContentSource.classPath()));

  @Property(seed = Texts.SEED)
  void aPersonsWordsStandInAReplyAsTheyWereWritten(@ForAll("texts") String words) {
    String own = words.strip();
    String filled = Template.fill("You wrote: <{plan}>.", Map.of("plan", own));
    assertThat(filled).isEqualTo("You wrote: <" + own + ">.");
  }

  @Property(seed = Texts.SEED)
  void aTypedButtonIsOneThatWasOffered(@ForAll("texts") String words) {
    List<String> offered = List.of("offer:start", "crisis:safe", "rate:7");
    assertThat(LABELS.actionFor(words, offered).orElse("offer:start"))
        .isIn("offer:start", "crisis:safe", "urge:open", "help:now");
  }

  @Property(seed = Texts.SEED)
  void aLabelCountsInAnyDressWithoutLetters(@ForAll("dresses") String dress) {
    assertThat(LABELS.actionFor(dress + LABELS.of("help:now") + dress, List.of()))
        .contains("help:now");
  }

  @Provide
  Arbitrary<String> texts() {
    return Texts.anything().filter(text -> !text.isBlank() && !text.contains("\n"));
  }

  @Provide
  Arbitrary<String> dresses() {
    return Arbitraries.strings()
        .withChars(" \n!.,*~\"()\u200B\u202E\uFE0F\uD83D\uDE14")
        .ofMaxLength(8);
  }
}
