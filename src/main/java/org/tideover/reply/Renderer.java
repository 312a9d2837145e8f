package org.tideover.reply;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.tideover.content.Content;
import org.tideover.domain.Act;
import org.tideover.domain.Button;
import org.tideover.domain.Extra;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;

/** Turns acts into messages: words from content, in one of their variants, with buttons. */
public final class Renderer {
  private static final List<List<String>> NO_KEYBOARD = List.of();

  /**
   * Which words somebody got is remembered for so many, and for so long; it is no great matter. Of
   * what we write first, days apart, the caller remembers it.
   */
  private static final int REMEMBERED = 20_000;

  private static final Duration MEMORY = Duration.ofDays(3);

  private record Said(PersonId person, String key) {}

  private final Content content;
  private final RandomGenerator random;
  private final Cache<Said, Integer> latest =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(MEMORY).build();
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
   * @param worded the wordings they got last of what we write first, by key
   */
  public Rendered render(List<Act> acts, Addressee to, Map<String, Integer> worded) {
    worded.forEach((key, last) -> latest.put(new Said(to.person(), key), last));
    List<OutgoingMessage> messages = new ArrayList<>();
    Addressee addressee = to;
    for (Act act : acts) {
      OutgoingMessage message = render(act, addressee);
      messages.add(message);
      if (helplines.tellsGuess(message.text(), addressee)) {
        addressee = addressee.knowingTheGuess();
      }
    }
    return new Rendered(messages, !addressee.equals(to), worded(acts, to, worded.keySet()));
  }

  private Map<String, Integer> worded(List<Act> acts, Addressee to, Set<String> known) {
    Map<String, Integer> drawn = new HashMap<>();
    for (Act act : acts) {
      Integer number = latest.getIfPresent(new Said(to.person(), act.key()));
      boolean first = act.priority() == Priority.NUDGE || known.contains(act.key());
      if (number != null && first) {
        drawn.put(act.key(), number);
      }
    }
    return drawn;
  }

  /** The message that says an act to a person. */
  public OutgoingMessage render(Act act, Addressee to) {
    String language = isWritten(act, to.tongue()) ? to.tongue() : Content.ENGLISH;
    return new OutgoingMessage(
        to.person(),
        act.priority(),
        act.key(),
        language.equals(Content.ENGLISH) ? noted(act, to) : translated(act, to.reading(language)),
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
  private String noted(Act act, Addressee to) {
    String note = "note." + act.key();
    String words = words(act, to.reading(Content.ENGLISH));
    return content.says(note, to.tongue())
        ? content.reply(note, to.tongue()).getFirst() + "\n\n" + words
        : words;
  }

  /**
   * The words in their reader's language; in danger also the gist in English, for whoever is beside
   * them.
   */
  private String translated(Act act, Addressee to) {
    String words = Isolates.in(words(act, to));
    String key = "brief." + act.key();
    if (!content.says(key, Content.ENGLISH)) {
      return words;
    }
    String brief = content.reply(key).getFirst();
    String gist = filled(brief, act, to.reading(Content.ENGLISH));
    return words + "\n\n" + Isolates.around(gist, words);
  }

  /** The words; where they name numbers of a country that is only guessed, they say so. */
  private String words(Act act, Addressee to) {
    String variant = variant(act.key(), to);
    boolean numbers = variant.contains("{lines}") || variant.contains("{emergency}");
    return filled(numbers ? variant + "\n\n{guess}" : variant, act, to);
  }

  private String filled(String words, Act act, Addressee to) {
    Map<String, String> values = new HashMap<>(helplines.variables(words, to, act.key()));
    values.putAll(subjects.variables(act, to.tongue()));
    values.putAll(act.values());
    return Template.fill(words, values);
  }

  /** Never the words that they got under this key the last time, where there are others. */
  private String variant(String key, Addressee to) {
    List<String> variants = content.reply(key, to.tongue());
    if (variants.size() == 1) {
      return variants.getFirst();
    }
    int drawn =
        latest
            .asMap()
            .merge(
                new Said(to.person(), key),
                random.nextInt(variants.size()),
                (last, ignored) ->
                    (last + 1 + random.nextInt(variants.size() - 1)) % variants.size());
    return variants.get(drawn % variants.size());
  }

  private List<Button> row(List<String> actions, String language) {
    return actions.stream().map(action -> new Button(labels.of(action, language), action)).toList();
  }
}
