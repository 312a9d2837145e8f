package org.tideover.conversation.crisis;

import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Words;

/**
 * Whose body words of an overdose are about. Whoever stands beside somebody who does not breathe
 * must not be asked first, nor somebody who may not be awake in a minute.
 */
enum WhoseBody {
  /** The writer's own. */
  OWN,
  /** Somebody else's. */
  ANOTHERS,
  /** The words do not say: then it is asked. */
  UNTOLD;

  /** Whose body these words are about. */
  static WhoseBody of(Happening happening) {
    String language = Spoken.language(happening);
    Words words = happening.words();
    if (Whose.knows(language)) {
      boolean gone = SeenElsewhere.isWithoutBreath(words);
      return of(Whose.isOwn(words, language), gone || Whose.isAnothers(words, language), gone);
    }
    WhoseInEnglish told = new WhoseInEnglish(words);
    boolean gone = told.isGone();
    boolean own = told.isOwn();
    boolean helps = !own && SeenInOverdose.isWithoutBreath(happening);
    boolean first = (gone || helps) && !told.isOwnNow();
    return of(own, gone || helps || told.isAnothers(), first);
  }

  /**
   * Whose body is told to be drowsy after use, which may come before an overdose.
   *
   * <p>Limitation: in our other languages the person's own alone.
   */
  static WhoseBody drowsy(Happening happening) {
    String language = Spoken.language(happening);
    Words words = happening.words();
    if (Whose.knows(language)) {
      return Whose.isOwn(words, language) ? OWN : UNTOLD;
    }
    WhoseInEnglish told = new WhoseInEnglish(words);
    return of(told.isDrowsy(), told.isAnotherDrowsy(), false);
  }

  /** Where both are told of, the one who does not wake or breathe goes first. */
  private static WhoseBody of(boolean own, boolean anothers, boolean gone) {
    if (gone || anothers && !own) {
      return ANOTHERS;
    }
    return own && !anothers ? OWN : UNTOLD;
  }
}
