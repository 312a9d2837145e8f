package org.tideover.app.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tideover.domain.Button;
import org.tideover.domain.Country;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.SupportResource;

/** Judges what a person receives: the messages that answer one sentence, and the first of them. */
final class Received {
  private static final int URGES = 11;

  private final Pattern numbers;

  /** Knows the numbers that count: those of the person's country. */
  Received(Country country) {
    String phones =
        country.resources().stream()
            .map(SupportResource::phone)
            .filter(phone -> !phone.isEmpty())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    // A short number inside a longer one is another number.
    this.numbers = Pattern.compile("(?<![\\d-])(" + phones + ")(?![\\d-])");
  }

  /** What the messages are for the person who wrote the sentence. */
  Outcome outcome(Sentence sentence, Chat.Answer answer) {
    List<OutgoingMessage> messages = answer.messages();
    Map<Measure, Boolean> happened = new EnumMap<>(Measure.class);
    boolean helps = !messages.isEmpty() && numbers.matcher(messages.getFirst().text()).find();
    boolean crisis = any(messages, "crisis.");
    boolean alarmed = crisis || any(messages, "concern.");
    happened.put(Measure.HEARD, helps);
    happened.put(Measure.AT_ONCE, crisis && helps);
    happened.put(Measure.ALARMED, alarmed);
    happened.put(Measure.ALARMED_AS_CRISIS, crisis);
    happened.put(Measure.UNHEARD, isUnheard(answer));
    if (sentence.groups().contains(Group.CRAVING)) {
      happened.put(Measure.MEANT, actions(messages, "rate:").size() == URGES);
    } else if (sentence.groups().contains(Group.LAPSE)) {
      happened.put(Measure.MEANT, !actions(messages, "lapse:").isEmpty());
    }
    return new Outcome(happened);
  }

  private static boolean any(List<OutgoingMessage> messages, String topic) {
    return messages.stream().anyMatch(message -> message.key().startsWith(topic));
  }

  /** Nothing came, or the general help, or only the question that was open before. */
  private static boolean isUnheard(Chat.Answer answer) {
    if (answer.messages().isEmpty()) {
      return true;
    }
    String key = answer.messages().getFirst().key();
    return key.equals("help") || key.equals(answer.openQuestion());
  }

  private static Set<String> actions(List<OutgoingMessage> messages, String topic) {
    return messages.stream()
        .flatMap(message -> message.buttons().stream())
        .flatMap(List::stream)
        .map(Button::action)
        .filter(action -> action.startsWith(topic))
        .collect(Collectors.toSet());
  }
}
