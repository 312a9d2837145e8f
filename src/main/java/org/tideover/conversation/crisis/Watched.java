package org.tideover.conversation.crisis;

import com.google.re2j.Pattern;
import org.tideover.conversation.state.ConversationState.ReachingOut;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Words;
import org.tideover.domain.Intent;

/**
 * Whether whoever hurts a person is near, by words in a talk about violence: they may read along,
 * or hold the phone.
 *
 * <p>Limitations: common words, most of them English. After "not safe" whatever is not understood
 * may be theirs, so that only words of safety, of need or of danger lead on.
 */
final class Watched {
  private static final String PARTNER =
      "my (husband|wife|boyfriend|girlfriend|partner|ex|bf|gf|stepdad|stepmom)";
  private static final String ANYBODY = "(he|hes|she|shes|they|theyre|" + PARTNER + ")";

  private static final Pattern NEAR = near("(he|" + PARTNER + ")", "hes");

  /** Where somebody is awaited, these may be the ones who help. */
  private static final Pattern SOMEBODY_NEAR = near("(she|they)", "(shes|theyre)");

  private static final Pattern READS =
      Words.pattern(
          "(can|could|will|might) (see|read|hear) (this|me|us|it|my (phone|screen|messages))",
          "(checks|reads|reading|has|took|takes|grabbed|holds) my (phone|messages|texts)",
          "(im|i am) not alone|está aquí|esta aqui|no estoy sol[oa]");

  private static final Pattern UNSAFE =
      Words.pattern("(not|isnt|aint|never) safe|unsafe|no es seguro");

  /** Whoever took the phone asks such things. */
  private static final Pattern STRANGER =
      Words.pattern(
          "(who|whos)( is| are| r)? (this|that|you|u|it)|what is this|whats this"
              + "|qui[eé]n (eres|es)|qu[eé] es esto");

  /** Of other times. */
  private static final Pattern NOT_NOW =
      Words.pattern(
          "when|whenever|if|after|before|until|till|every|used to|last|later|tonight|tomorrow|soon"
              + "|yesterday|once|sometimes|asleep|sleeping|passed out");

  private static final Pattern FREE =
      Words.pattern(
          "(i|we) (can|could|may) (\\w+ )?(write|text|talk|type|chat)",
          "(im|i am|its|it is|were|we are) (\\w+ ){0,2}(safe|alone|clear|out|away|free|okay|ok)",
          "(safe|clear|alone|okay|ok) (to (write|text|talk)|now|again)",
          ANYBODY
              + "( (is|are|has|have|just|now|finally))* (left|gone|out|asleep|sleeping|away|at work"
              + "|not (here|home)|passed out)",
          "by myself|i (left|got (away|out)|ran)|help me|need help|please help",
          "puedo (escribir|hablar)|estoy (sol[oa]|a salvo)|se fue|ay[uú]dame",
          "je peux ([eé]crire|parler)|je suis seule?|ich kann (schreiben|reden)|ich bin allein");

  /** Where letters are not Latin, word boundaries mean nothing. */
  private static final Pattern FREE_ELSEWHERE =
      Pattern.compile(
          "могу (писать|говорить)|я один|я одна|помогите|می ?\u200c?(تونم|توانم)|تنهام|کمک");

  /** What is done to them as they write. */
  private static final Pattern NOW =
      Words.pattern(
          "now|again|knife|gun|weapon|bleeding|(is|hes|shes) (\\w+ )?(hitting|beating|choking"
              + "|strangling|kicking|hurting|attacking|coming)|(break|breaking|kick|kicking|bang|banging)"
              + " (\\w+ ){0,3}door|kill (me|us)");

  private Watched() {}

  /** Whether words of violence are about this minute. */
  static boolean isNow(Happening happening) {
    return Spoken.finds(NOW, happening) && !Spoken.finds(NOT_NOW, happening);
  }

  /** Whether these words say so, or are hardly the person's own. */
  static boolean isTold(Happening happening) {
    boolean awaited = happening.person().conversation() instanceof ReachingOut;
    boolean near =
        Spoken.finds(NEAR, happening)
            || Spoken.finds(READS, happening)
            || !awaited && Spoken.finds(SOMEBODY_NEAR, happening);
    boolean now = !Spoken.finds(NOT_NOW, happening) && !Spoken.hasReached(happening);
    return near && now || Spoken.finds(UNSAFE, happening) || isStranger(happening);
  }

  /** Whether these words say that the person can write, or that they need somebody. */
  static boolean isOver(Happening happening) {
    boolean needs =
        happening.isSure() && (happening.means(Intent.TALK) || happening.means(Intent.RESOURCES));
    boolean free =
        Spoken.finds(FREE, happening)
            || FREE_ELSEWHERE.matcher(Words.of(happening)).find()
            || needs;
    return !Spoken.calm(happening) || free && !isTold(happening);
  }

  private static Pattern near(String who, String whoIs) {
    return Words.pattern(
        "("
            + whoIs
            + "|"
            + who
            + " (is|are)) ((still|right|just|back|now|also|always|sitting|standing|lying) )*"
            + "(here|home|back|near|close|nearby|around|watching|looking|listening|awake|up|coming"
            + "|beside me|next to me|with me|at (the door|home)|(in|outside) (the|this|my) \\w+)",
        "("
            + whoIs
            + "|"
            + who
            + ") ((just|has|have|is|are) )*(walked|walks|came|come|comes|coming|got|gets)"
            + " (in|back|home|inside|up|over|here|upstairs|downstairs)");
  }

  private static boolean isStranger(Happening happening) {
    return Spoken.calm(happening) && Spoken.finds(STRANGER, happening);
  }
}
