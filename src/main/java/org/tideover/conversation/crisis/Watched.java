package org.tideover.conversation.crisis;

import org.tideover.conversation.state.ConversationState;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.Relations;
import org.tideover.conversation.state.Words;
import org.tideover.domain.Intent;
import org.tideover.domain.RiskLevel;

/**
 * Whether whoever hurts a person is near, by words in a talk about violence: they may read along,
 * or hold the phone.
 *
 * <p>Limitations: common words, most of them English. After "not safe" a first message that is not
 * understood may be theirs, so that only words of safety, of need or of danger lead on.
 */
final class Watched {
  private static final String PARTNER = "my (" + Relations.PARTNERS + "|ex|stepdad|stepmom)";
  private static final String ANYBODY = "(he|hes|she|shes|they|theyre|" + PARTNER + ")";

  /** Who comes to help, by name. */
  private static final Pattern HELPER =
      Words.pattern(
          "(police|cops?|officers?|ambulance|paramedics?|ems|mom|mum|mother|dad|father|sister|brother|aunt"
              + "|uncle|cousin|grandma|grandpa|son|daughter|friend|neighbou?r|advocate|counsell?or)"
              + " (is|are|was|will|said|says|told|came|comes|just|also|already)");

  private static final String IN_THE_HOUSE =
      "(in|outside|at) (the|this|my|our) ((next|same|other|front|back|living) )?(house|home|apartment"
          + "|flat|room|bedroom|kitchen|bathroom|hall|hallway|door|window|yard|driveway|car)";

  private static final String NEAR = near("(he|" + PARTNER + ")", "hes");

  /** Where somebody is awaited, these may be the ones who help. */
  private static final String SOMEBODY_NEAR = near("(she|they)", "(shes|theyre)");

  private static final String READS =
      "((can|could|will|might) (see|read|hear) (this|me|us|it|my (phone|screen|messages))"
          + "|(checks?|checking|reads?|reading|has|took|takes|grabbed|holds|watches|tracks"
          + "|(goes|go|going|went|looks?|looking) (through|thru|at|in)) my (phone|messages|texts|chats)"
          + "|(im|i am) not alone)";

  /**
   * Of the family: who comes home or reads along may be who hurts; who is here, or on their way,
   * may be who helps.
   */
  private static final String FAMILY_NEAR =
      "(my ("
          + Relations.ELDERS
          + "|"
          + Relations.SIBLINGS
          + ")((s| is)( (still|right|just|back|now|also|already))* (home|back|watching|listening|awake"
          + "|at (home|the door)|coming (home|back|upstairs|downstairs)|"
          + IN_THE_HOUSE
          + ")|( (has|just))* (walked|came|come|got|pulled) (in|back|home|inside|up|upstairs|downstairs)"
          + "|( (is|will|also|just|already))* "
          + READS
          + "))";

  /** Not home alone, but beside the writer. */
  private static final Pattern HELPS =
      Words.pattern("with me|(is|s|to|came to|will) (help|helping|protect|protecting)( me| us)?");

  private static final Pattern IS_NEAR = Words.pattern(NEAR);
  private static final Pattern SOMEBODY_IS_NEAR = Words.pattern(SOMEBODY_NEAR);
  private static final Pattern READS_ALONG = Words.pattern(READS);
  private static final Pattern IS_NEAR_ELSEWHERE =
      Words.inAnyScript("está aquí|esta aqui|no estoy sol[oa]");
  private static final Pattern FAMILY_IS_NEAR = Words.pattern(FAMILY_NEAR);

  /** Of other times, right beside. */
  private static final Pattern NOT_NOW =
      Words.pattern(
          "(when|whenever|if|after|before|until|till|every time|last (time|night|week)|yesterday|once)"
              + " (that |ever |i think )?("
              + NEAR
              + "|"
              + SOMEBODY_NEAR
              + "|"
              + FAMILY_NEAR
              + "|"
              + ANYBODY
              + " "
              + READS
              + ")",
          "("
              + NEAR
              + "|"
              + SOMEBODY_NEAR
              + "|"
              + FAMILY_NEAR
              + "|"
              + READS
              + "),?( (but|and|again|is|hes|shes|right))*"
              + " (later|tonight|tomorrow|soon|yesterday|last|every|sometimes|often|asleep|sleeping"
              + "|passed out|in (a|an|one|two|a few) \\w+)");

  /** Back elsewhere, or at something else. */
  private static final Pattern NOT_HERE =
      Words.pattern(
          is("(he|she|they|" + PARTNER + ")", "(hes|shes|theyre)")
              + " ((still|right|just|now|also|always) )*(back (on (drugs|dope|heroin|meth|fent|crack|pills|the (needle|pipe|stuff))|to (\\w+ing|(his|her|their) (old|ways|usual))"
              + "|in (jail|prison|rehab|detox|treatment|court|(the )?hospital)|at (work|rehab|(his|her) \\w+)"
              + "|with (another|an|(his|her) (ex|wife|girlfriend|husband|boyfriend)))|close to \\w+ing|up (to|for))");

  /** To "is it safe to text?" it is a no. */
  private static final Pattern UNSAFE =
      Words.pattern("(not|isnt|aint|never) safe|unsafe|no es seguro");

  /** To the same question, and as a whole message, so is this: it is hardly a wish for quiet. */
  private static final WholeMessage NOT_NOW_SAFE =
      WholeMessage.of(
          "no|nope|nah|sorry|please|pls|ok|okay|im|i|but|nein|nicht|non|нет|نه|ні",
          "not (right )?(now|yet)|not at the moment|(maybe |talk |write |text )?later|(cant|cannot)( (talk|text|write|type))?( right)?( now)?",
          "(ahora|todavía) no|no ahora|más tarde|luego|(ahora )?no puedo( (hablar|escribir))?( ahora)?",
          "pas maintenant|pas encore|plus tard|(je )?(ne )?peux pas( (parler|écrire))?( maintenant)?",
          "(jetzt|gerade|noch) nicht|nicht (jetzt|gerade)|später|kann( ich)?( (jetzt|gerade))? nicht( (reden|schreiben))?",
          "не сейчас|сейчас (нет|не могу)|не могу( (говорить|писать))?( сейчас)?|пока нет|потом|позже",
          "الان نه|(الان )?نمی[\u200c ]?(تونم|توانم)|بعدا",
          "не зараз|зараз (ні|не можу)|не можу( (говорити|писати))?( зараз)?|поки ні|потім|пізніше");

  private static final Pattern UNSAFE_TO_WRITE =
      Words.pattern(
          "((not|isnt|aint) safe|unsafe)( for me)? (to|for) (be )?(text|talk|writ|typ|chat|messag|on my phone)\\w*",
          "no es seguro (escribir|hablar)");

  /** Whoever took the phone asks such things. */
  private static final Pattern STRANGER =
      Pattern.compile(
          "((hello|hey|hi|excuse me|and|so|ok|okay|wtf|yo)[,.!? ]+)*"
              + "((who|whos)( the (hell|fuck))?( is| are| r)? (this|that|you|u|it)|what is this|whats this"
              + "|qui[eé]n (eres|es)|qu[eé] es esto)"
              + "( texting| writing| messaging| talking( to)?| on (my|her|his) phone| (to|with))*"
              + "( (me|him|her|my (wife|husband|girlfriend|boyfriend)))?[.!? ]*");

  private static final Pattern FREE =
      Words.pattern(
          "(i|we) (can|could|may) (\\w+ )?(write|text|talk|type|chat)",
          "(im|i am|its|it is|were|we are|all) (\\w+ ){0,2}(safe|alone|clear|out|away|free|okay|ok|fine|good)",
          "(safe|clear|alone|okay|ok|fine|good) (to (write|text|talk)|now|again)",
          ANYBODY
              + "( (is|are|has|have|just|now|finally))* (left|gone|out|asleep|sleeping|away|at work"
              + "|not (here|home)|passed out)",
          "by myself|i (left|got (away|out)|ran)|help me|need help|please help",
          "(call|send|get) (the )?(police|cops|911|999|112|somebody|someone|an ambulance)");

  /** The same, where nothing else is said. */
  private static final Pattern FREE_IN_A_WORD =
      Pattern.compile(
          "((yes|yeah|ok|okay|please|now|im)[,.! ]+)*(help|safe|fine|good|all clear|alone|police|911|sos)"
              + "([,.! ]+(now|again|please))*[.! ]*");

  /** What is done to them as they write. */
  private static final Pattern ATTACKED =
      Words.pattern(
          "(with|has|got|holding|holds|pulled) (a|the|his|her|my) (knife|gun|weapon)"
              + "|(is|hes|shes) (\\w+ ){0,2}(hitting|beating|choking|strangling|kicking|hurting"
              + "|attacking|punching)",
          "(break|breaking|kick|kicking|bang|banging) (\\w+ ){0,3}door");

  private static final Pattern NOW =
      Words.pattern(
          "now|again|bleeding|knife|gun|weapon|(is|hes|shes) (\\w+ )?coming|kill (me|us)");

  private static final Pattern THEN =
      Words.pattern(
          "when|whenever|if|after|before|until|till|every|used to|last|later|tonight|tomorrow|soon"
              + "|yesterday|once|sometimes|asleep|sleeping|passed out");

  private Watched() {}

  /**
   * Whether violence is told that goes on this minute; a weapon near is that, unheard as it may be.
   */
  static boolean isAttacked(Happening happening) {
    boolean danger = happening.heard().safety().level() == RiskLevel.CRISIS;
    boolean now = happening.words().hold(ATTACKED) || danger && happening.words().hold(NOW);
    return now && !happening.words().hold(THEN);
  }

  /** Whether these words say so, or are hardly the person's own. */
  static boolean isTold(Happening happening) {
    return isNear(happening) || isUnsafe(happening) || isStranger(happening);
  }

  private static boolean isNear(Happening happening) {
    Words now = happening.words().replaced(NOT_HERE, " ").replaced(NOT_NOW, " ");
    boolean helped = Spoken.hasReached(happening) || happening.words().hold(HELPER);
    boolean near = now.hold(IS_NEAR) || now.hold(READS_ALONG) || now.hold(IS_NEAR_ELSEWHERE);
    boolean somebody = !isAwaiting(happening) && now.hold(SOMEBODY_IS_NEAR);
    return (near || somebody) && !helped || isFamilyNear(now, happening);
  }

  private static boolean isFamilyNear(Words now, Happening happening) {
    boolean helped = Spoken.hasReached(happening) || happening.words().hold(HELPS);
    return now.hold(FAMILY_IS_NEAR) && !helped;
  }

  private static boolean isAwaiting(Happening happening) {
    return switch (happening.person().conversation()) {
      case ConversationState.ReachingOut reaching -> true;
      case ConversationState.InDanger danger -> true;
      case ConversationState.AskingForHelp asking -> true;
      default -> false;
    };
  }

  private static boolean isUnsafe(Happening happening) {
    ConversationState open = happening.person().conversation();
    boolean asked =
        open instanceof ConversationState.Escalated
            || open instanceof ConversationState.KeepingQuiet;
    boolean unsafe = happening.words().hold(UNSAFE) || NOT_NOW_SAFE.isSaid(happening);
    return happening.words().hold(UNSAFE_TO_WRITE) || asked && unsafe;
  }

  /** Whether these words say that the person can write, or that they need somebody. */
  static boolean isOver(Happening happening) {
    return !isTold(happening) && (!Spoken.calm(happening) || leadsOn(happening));
  }

  private static boolean leadsOn(Happening happening) {
    return happening.words().hold(FREE)
        || happening.words().are(FREE_IN_A_WORD)
        || SpokenElsewhere.leadsOn(happening)
        || Spoken.isFine(happening)
        || happening.isSure() && isMeant(happening);
  }

  /** A yes, or somebody who wants to talk, a line or something against a craving. */
  private static boolean isMeant(Happening happening) {
    return happening.means(Intent.TALK)
        || happening.means(Intent.RESOURCES)
        || happening.means(Intent.YES)
        || happening.means(Intent.URGE);
  }

  private static String near(String who, String whoIs) {
    return "("
        + is(who, whoIs)
        + " ((still|right|just|back|now|also|always|sitting|standing|lying) )*"
        + "(here|home|back|near|close|nearby|around|watching|looking|listening|awake|up"
        + "|coming( (in|home|back|over|up|upstairs|downstairs|here))?"
        + "|beside me|next to me|with me|at (the door|home)"
        + "|"
        + IN_THE_HOUSE
        + ")"
        + "|("
        + whoIs
        + "|"
        + who
        + ") ((has|have|is|are) )?just (walked|came|come|got|pulled)"
        + " (in|back|home|inside|up|over|here|upstairs|downstairs))";
  }

  private static String is(String who, String whoIs) {
    return "(" + whoIs + "|" + who + " (is|are))";
  }

  private static boolean isStranger(Happening happening) {
    return Spoken.calm(happening) && happening.words().are(STRANGER);
  }
}
