package org.tideover.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.tideover.content.Content;
import org.tideover.domain.Act;
import org.tideover.domain.Button;
import org.tideover.domain.Extra;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.Wordings;

/** Turns acts into messages: words from content, in one of their variants, with buttons. */
public final class Renderer {
  private static final List<List<String>> NO_KEYBOARD = List.of();

  private final Content content;
  private final RandomGenerator random;
  private final Labels labels;
  private final Helplines helplines;
  private final Subjects subjects;

  /** Words come from content; the random generator chooses among variants. */
  public Renderer(Content content, RandomGenerator random) {
    this.content = content;
    this.random = random;
    this.labels = new Labels(content);
    this.helplines = new Helplines(content);
    this.subjects = new Subjects(content, labels);
  }

  /**
   * The messages that say acts to a person. That the country is a guess stands in one at most; its
   * name stands beside every number.
   *
   * @param worded in which wordings they got what they got before
   */
  public Rendered render(List<Act> acts, Addressee to, Wordings worded) {
    List<OutgoingMessage> messages = new ArrayList<>();
    Addressee addressee = to;
    Wordings after = worded;
    for (Act act : acts) {
      int number = number(act.key(), to, after);
      OutgoingMessage message = render(act, addressee, number);
      messages.add(message);
      after = hasSeveral(act.key(), to) ? after.said(act.key(), number) : after;
      if (helplines.tellsGuess(message.text(), addressee)) {
        addressee = addressee.knowingTheGuess();
      }
    }
    return new Rendered(messages, !addressee.equals(to), after);
  }

  /** The message that says an act to a person of whom nothing is remembered. */
  public OutgoingMessage render(Act act, Addressee to) {
    return render(act, to, number(act.key(), to, Wordings.none()));
  }

  private boolean hasSeveral(String key, Addressee to) {
    return content.reply(key, to.tongue()).size() > 1;
  }

  /** Never the wording that they got under this key the last time, where there are others. */
  private int number(String key, Addressee to, Wordings worded) {
    return worded.next(key, content.reply(key, to.tongue()).size(), random);
  }

  private OutgoingMessage render(Act act, Addressee to, int number) {
    String language = isWritten(act, to.tongue()) ? to.tongue() : Content.ENGLISH;
    return new OutgoingMessage(
        to.person(),
        act.priority(),
        act.key(),
        language.equals(Content.ENGLISH)
            ? noted(act, to, number)
            : translated(act, to.reading(language), number),
        act.choices().stream().map(row -> row(row, language)).toList(),
        act.keyboard() ? List.of(keyboard(to.tongue())) : NO_KEYBOARD,
        act.slot(),
        act.replace(),
        act.extra().or(() -> subjects.figure(act.subject()).map(Extra.Moving::new)));
  }

  /** Nothing is half translated: where the smallest part lacks, the whole is English. */
  private boolean isWritten(Act act, String language) {
    return content.says(act.key(), language) && subjects.isWritten(act.subject(), language);
  }

  private List<String> keyboard(String language) {
    return Labels.KEYBOARD.stream().map(action -> labels.of(action, language)).toList();
  }

  /** English words; before them what their reader has to know in their own language. */
  private String noted(Act act, Addressee to, int number) {
    String note = "note." + act.key();
    String words = words(act, to.reading(Content.ENGLISH), number);
    return content.says(note, to.tongue())
        ? content.reply(note, to.tongue()).getFirst() + "\n\n" + words
        : words;
  }

  /**
   * The words in their reader's language; in danger also the gist in English, for whoever is beside
   * them.
   */
  private String translated(Act act, Addressee to, int number) {
    String words = Isolates.in(words(act, to, number));
    String key = "brief." + act.key();
    if (!content.says(key, Content.ENGLISH)) {
      return words;
    }
    String brief = content.reply(key).getFirst();
    String gist = filled(brief, act, to.reading(Content.ENGLISH));
    return words + "\n\n" + Isolates.around(gist, words);
  }

  /** The words; where they name numbers of a country that is only guessed, they say so. */
  private String words(Act act, Addressee to, int number) {
    List<String> variants = content.reply(act.key(), to.tongue());
    String variant = variants.get(number % variants.size());
    boolean numbers = variant.contains("{lines}") || variant.contains("{emergency}");
    return filled(numbers ? variant + "\n\n{guess}" : variant, act, to);
  }

  private String filled(String words, Act act, Addressee to) {
    Map<String, String> values = new HashMap<>(helplines.variables(words, to, act.key()));
    values.putAll(subjects.variables(act, to.tongue()));
    values.putAll(act.values());
    return Template.fill(words, values);
  }

  private List<Button> row(List<String> actions, String language) {
    return actions.stream().map(action -> new Button(labels.of(action, language), action)).toList();
  }
}
