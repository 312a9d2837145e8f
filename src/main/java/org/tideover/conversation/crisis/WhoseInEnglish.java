package org.tideover.conversation.crisis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.Relations;
import org.tideover.conversation.state.Words;

/**
 * Whose body English words are about, word by word: who is named, and what is said of them before
 * somebody else is named.
 *
 * <p><b>Limitations:</b> common words alone; "she said he took it" is about both.
 */
final class WhoseInEnglish {
  /** So many words after somebody is named, what is said is still said of them. */
  private static final int REACH = 9;

  /** A call to whoever reads it names nobody: {@code someone please help}. */
  private static final Pattern CRY = Words.pattern("((some|any)(one|body) )?(please|pls|plz|help)");

  /** What a helper did for somebody is nothing that they took. */
  private static final Pattern DEED =
      Words.pattern(
          "did (it|that|what|everything)",
          "(did|shot|used) (\\w+ ){0,2}(cpr|breaths?|compressions|narcan|naloxone|sprays?)");

  private static final Set<String> I = words("i im ive");

  /** Right before "not breathing", these make it one's own. */
  private static final Set<String> I_AM = words("i im am ive");

  /** Somebody else begins, or the writer is spoken to or among them. */
  private static final Set<String> ME = words("i im ive me my we us you");

  private static final Set<String> THEY =
      and(
          Relations.words(),
          """
          he hes she shes they theyre theyve mate mates buddy bro dude homie ex guy girl boy man woman
          lady teenager stranger person someone somebody someones
          """);

  /** They name somebody by their body alone: {@code her lips}, not {@code her pills}. */
  private static final Set<String> THEIR = words("his her their");

  private static final Set<String> BODY =
      words("lips face skin fingers nails hands eyes breath breathing chest heart pulse body");

  private static final Set<String> THEM = words("him her them");

  /** What somebody else sees: nobody who writes does not wake. */
  private static final Set<String> GONE =
      words(
          """
          blue grey gray purple breathing breathe breathes breath wake waking respond responding
          responds responsive unresponsive unconscious gurgling gurgles gurgle snoring foaming foam
          limp pulse lifeless collapsed slumped gasping moving rattling
          """);

  /** What is said of either. */
  private static final Set<String> TAKEN =
      words(
          """
          overdosed overdosing overdose oded oding odd od ods took taken swallowed shot snorted smoked
          injected drank ate popped downed did passed fading dying dead nodding fell wont
          """);

  /** What is said of who used, and may not stay awake. */
  private static final Set<String> DROWSY =
      words("high nodding drowsy sleepy asleep sleeping slurring fading drifting dozing wasted");

  /** The same of oneself, where nobody else is named. */
  private static final Set<String> USED = and(DROWSY, "used using took taken shot did smoked");

  private static final Set<String> NOW = words("overdosing oding odd od overdose");

  private static final Set<String> DONE =
      words("took swallowed shot snorted smoked injected drank ate popped downed");
  private static final Set<String> ROUSING = words("wake waking revive rouse shake");
  private static final Set<String> HELPING = words("found gave give giving narcanned");
  private static final Set<String> MINE =
      words("lips breathing breath chest heart fingers nails fingernails skin vision");
  private static final Set<String> CAN_NOT = words("breathe stay keep feel see");
  private static final Set<String> NOT = words("cant cannot not barely wont isnt doesnt");
  private static final Set<String> RESPONSE =
      words("wake waking respond responding breathing responsive");
  private static final Set<String> BREATHING = words("breathing");
  private static final Set<String> MY = words("my");
  private static final Set<String> WE = words("me i us");
  private static final Set<String> AND = words("and both");

  private final List<String> said;

  WhoseInEnglish(Words plain) {
    Words words = Words.of(String.join(" ", plain.reveal().split("[^\\p{L}\\p{N}]+")));
    Words told = words.replaced(CRY, "").replaced(DEED, "");
    this.said = List.of(told.reveal().strip().split(" +"));
  }

  private static Set<String> words(String listed) {
    return Set.of(listed.strip().split("\\s+"));
  }

  private static Set<String> and(Set<String> some, String listed) {
    Set<String> all = new HashSet<>(some);
    all.addAll(words(listed));
    return Set.copyOf(all);
  }

  /** Whether somebody else is said to be beyond writing: blue, not breathing, not to be woken. */
  boolean isGone() {
    return says(THEY, GONE, ME)
        || pairs(ROUSING, THEM)
        || pairs(ROUSING, MY)
        || isNot(RESPONSE, false);
  }

  /** Whether something is said of somebody else's body. */
  boolean isAnothers() {
    return isGone() || says(THEY, TAKEN, ME) || pairs(HELPING, THEM);
  }

  /** Whether something is said of the writer's own body; who leaves out the "i" means "i". */
  boolean isOwn() {
    return says(I, TAKEN, THEY)
        || said.stream().dropWhile("me"::equals).limit(1).anyMatch(DONE::contains)
        || pairs(MY, MINE)
        || isNot(BREATHING, true)
        || says(I, CAN_NOT, THEY) && pairs(NOT, CAN_NOT)
        || pairs(WE, AND);
  }

  /** Whether the writer is said to have used or to be drowsy; who leaves out the "i" means "i". */
  boolean isDrowsy() {
    return says(I, USED, THEY)
        || said.stream()
            .dropWhile(Set.of("just", "so")::contains)
            .limit(1)
            .anyMatch(USED::contains);
  }

  /** Whether somebody else is said to be drowsy. */
  boolean isAnotherDrowsy() {
    return says(THEY, DROWSY, ME);
  }

  /** Whether one of these is named, and what follows says this of them before others are named. */
  private boolean says(Set<String> named, Set<String> what, Set<String> others) {
    int left = 0;
    for (int i = 0; i < said.size(); i++) {
      String word = whom(i);
      if (left > 0 && what.contains(said.get(i))) {
        return true;
      }
      left = others.contains(word) ? 0 : left - 1;
      left = named.contains(word) ? REACH : left;
    }
    return false;
  }

  /** Who is meant by a word: whoever has a body that is spoken of is one of them. */
  private String whom(int place) {
    boolean owns = THEIR.contains(said.get(place)) && place + 1 < said.size();
    return owns && BODY.contains(said.get(place + 1)) ? "they" : said.get(place);
  }

  /** Whether the writer's own overdose is said to go on now. */
  boolean isOwnNow() {
    return pairs(I_AM, NOW);
  }

  /**
   * Whether this is denied, of the writer or else of somebody: after {@code i did cpr}, who does
   * not breathe is another.
   */
  private boolean isNot(Set<String> response, boolean ofMe) {
    for (int i = 1; i < said.size(); i++) {
      boolean mine = i > 1 && I_AM.contains(said.get(i - 2));
      if (NOT.contains(said.get(i - 1)) && response.contains(said.get(i)) && mine == ofMe) {
        return true;
      }
    }
    return false;
  }

  private boolean pairs(Set<String> first, Set<String> second) {
    for (int i = 1; i < said.size(); i++) {
      if (first.contains(said.get(i - 1)) && second.contains(said.get(i))) {
        return true;
      }
    }
    return false;
  }
}
