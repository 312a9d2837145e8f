package org.tideover.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.tideover.faketelegram.ChatLine;
import org.tideover.faketelegram.FakePerson;
import org.tideover.faketelegram.FakeTelegram;

/**
 * Fifty people, each of whom does four things: most of them write, some of them move through a
 * session meanwhile. Everybody's own order is kept; who comes next is drawn by chance, from a seed.
 */
final class Crowd {
  static final int PEOPLE = 50;
  static final int DEEDS = 4;
  static final String THEIR_WORD = "quetzalcoatl";
  private static final int IN_SESSION = 14;

  private static final List<List<String>> TALKERS =
      List.of(
          List.of("im craving", "7", "/help", "hello " + THEIR_WORD),
          List.of("hello", "my day was long, " + THEIR_WORD, "/privacy", "thank you"),
          List.of("8", "i want to kill myself", "i have pills here", "no"),
          List.of("/start", "i want to use so bad", "[3]", "[Home]"),
          List.of("i used last night " + THEIR_WORD, "/resources", "im craving", "[9]"),
          List.of("im craving", "[5]", "[Skip]", "[Sleepy or just used]"));
  private static final List<String> MOVER =
      List.of("im craving so much", "[Start moving now]", "/help", "/privacy");

  private final List<FakePerson> movers;
  private final List<FakePerson> talkers;
  private final Deque<Runnable> deeds = new ArrayDeque<>();

  Crowd(FakeTelegram telegram, Random random) {
    movers = LongStream.range(0, IN_SESSION).mapToObj(telegram::person).toList();
    talkers = LongStream.range(IN_SESSION, PEOPLE).mapToObj(telegram::person).toList();
    List<Deque<Runnable>> scripts = new ArrayList<>();
    movers.forEach(mover -> scripts.add(script(mover, MOVER)));
    for (int i = 0; i < talkers.size(); i++) {
      scripts.add(script(talkers.get(i), TALKERS.get(i % TALKERS.size())));
    }
    while (!scripts.isEmpty()) {
      Deque<Runnable> next = scripts.get(random.nextInt(scripts.size()));
      deeds.add(next.remove());
      if (next.isEmpty()) {
        scripts.remove(next);
      }
    }
  }

  /** The next so many things happen; a tap waits for its button. */
  void act(int times) {
    for (int i = 0; i < times && !deeds.isEmpty(); i++) {
      deeds.remove().run();
    }
  }

  boolean isDone() {
    return deeds.isEmpty();
  }

  List<FakePerson> movers() {
    return movers;
  }

  List<FakePerson> talkers() {
    return talkers;
  }

  /** How many messages the bot sent to a person. */
  static int replies(FakePerson person) {
    return person.replies().size();
  }

  static void assertNoTextMoreOften(FakePerson person, int times) {
    List<String> texts = person.replies().stream().map(ChatLine::text).toList();
    assertThat(texts)
        .allSatisfy(text ->
            assertThat(texts.stream().filter(text::equals).count())
                .as("how often " + text)
                .isLessThanOrEqualTo(times));
  }

  private static Deque<Runnable> script(FakePerson person, List<String> lines) {
    Deque<Runnable> script = new ArrayDeque<>();
    lines.forEach(line -> script.add(() -> act(person, line)));
    return script;
  }

  private static void act(FakePerson person, String line) {
    if (!line.startsWith("[")) {
      person.says(line);
      return;
    }
    String button = line.substring(1, line.length() - 1);
    person.awaits("a button " + button, reply -> isOffered(reply, button), Served.SOON);
    person.taps(button);
  }

  private static boolean isOffered(ChatLine reply, String button) {
    return reply.buttons().stream()
        .flatMap(List::stream)
        .anyMatch(label -> label.equals(button) || label.endsWith(" " + button));
  }
}
