package org.tideover.conversation.state;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What people are to each other, as alternatives of a pattern: plain English words, each in the
 * singular. Words that also speak to whoever reads, such as {@code mate} or {@code bro}, are none
 * of them.
 */
public final class Relations {
  /** The generations before. */
  public static final String ELDERS =
      "mom|mum|mama|mommy|mummy|mother|dad|daddy|papa|father|parent|stepmom|stepmum|stepmother"
          + "|stepdad|stepfather|grandma|grandmother|gran|granny|nan|grandpa|grandfather|grandad"
          + "|granddad|uncle|aunt|auntie";

  /** The same generation, and theirs. */
  public static final String SIBLINGS =
      "brother|sister|sibling|stepbrother|stepsister|cousin|nephew|niece";

  /** The next one. */
  public static final String CHILDREN =
      "son|daughter|kid|child|children|toddler|baby|stepson|stepdaughter|grandson|granddaughter";

  /** The whole family. */
  public static final String KIN = ELDERS + "|" + SIBLINGS + "|" + CHILDREN;

  /** Whom one loves and lives with. */
  public static final String PARTNERS =
      "husband|wife|spouse|boyfriend|girlfriend|bf|gf|partner|fiance|fiancee";

  /** Whom one knows. */
  public static final String OTHERS =
      "friend|bestie|roommate|flatmate|housemate|neighbour|neighbor|coworker|colleague|sponsor";

  /** Anybody who is something to somebody. */
  public static final String ALL = KIN + "|" + PARTNERS + "|" + OTHERS;

  private Relations() {}

  /** All of them word by word: several, and {@code moms} for "mom is", too. */
  public static Set<String> words() {
    Set<String> words = new TreeSet<>();
    Stream.of(ALL.split("\\|"))
        .forEach(word -> {
          words.add(word);
          words.add(word + "s");
        });
    return words;
  }
}
