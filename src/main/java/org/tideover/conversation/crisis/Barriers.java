package org.tideover.conversation.crisis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.Words;

/**
 * What stands in the way of reaching somebody, by a person's words: {@code cost}, {@code police},
 * {@code shame}, {@code credit}, {@code language}, {@code no-answer} or {@code no-help}. Asked for
 * it, a single word names it; unasked, only words that say so: {@code she broke up with me} is not
 * about money.
 *
 * <p><b>Limitations:</b> what people often write; in our other languages but for the lack of
 * credit, see {@link BarriersElsewhere}.
 */
final class Barriers {
  private static final String NO_CREDIT =
      "no credit|no minutes|no phone|out of credit|no signal|no battery"
          + "|((dont|do not|didnt) have|havent( got)?|aint got)( (any|enough|much|phone))*"
          + " (credit|minutes|signal|battery)";

  /** Where letters are not Latin, word boundaries mean nothing. */
  private static final Pattern CREDIT =
      Pattern.compile(
          "\\b("
              + NO_CREDIT
              + "|(no tengo|sin|no me queda) (saldo|bater[ií]a|se[ñn]al)|(pas|plus) de (cr[ée]dit|forfait|batterie|r[ée]seau)"
              + "|kein(en)? (guthaben|akku|empfang|netz))\\b"
              + "|нет денег на (телефоне|счету)|телефон (сел|разрядился)|нет связи|شارژ ندارم|آنتن ندارم");

  /** Somebody was tried, and did not answer. */
  static final String NO_ANSWER = "no-answer";

  /** Who was called, and is not there. */
  static final String NOT_REACHED =
      "hung up|(called|phoned|rang|texted|call|line)( \\w+){0,4} (disconnected|dropped|cut( me)? off)"
          + "|(got|was) disconnected|(they|it) cut me off|(no ?one|nobody|(he|she|they|it|line)( \\w+)? not)( \\w+){0,2}"
          + " (answer|answers|answered|answering|pick|picks|picked|picking|reply|replied|replies)"
          + "|(didnt|doesnt|wont|dont|isnt|arent|never|not)( even)?"
          + " (answer|answers|answered|answering|pick|picked|picking|reply|replied)"
          + "|no (answer|reply)|voicemail|on hold|line (is|was) busy|(he|she|they)( is| are| were|s|re)? busy";

  private static final Pattern AFRAID_OF_POLICE =
      Words.pattern(
          "(scared|afraid|worried|fear|terrified|dont|no|not|wont|if|because)( \\w+){0,4}"
              + " (police|cops?)",
          "(call|calls|send|sends|calling|sending)( \\w+){0,2} (police|cops?)( on me)?",
          "(police|cops?) (will|would|might|could|gonna|going to)( \\w+)? (come|show|find|take|arrest)",
          "(police|cops?) (arrest|take|lock)",
          "arrest(ed)? me|(be|get|getting|got) arrested|(a|have|got|my) warrants?",
          "(be|get) locked up|lock me up|(go|going|back|sent|send me|put me|end|ending)( \\w+){0,2}"
              + " (to|in) (jail|prison)");

  private static final Map<String, Pattern> ASKED = asked();
  private static final Map<String, Pattern> UNASKED = unasked();

  private Barriers() {}

  /** The barrier that words name as the answer to the question for it. */
  static Optional<String> asked(Happening happening) {
    return first(ASKED, happening).or(() -> BarriersElsewhere.asked(happening));
  }

  /** The barrier that words name though nobody asked. */
  static Optional<String> unasked(Happening happening) {
    return first(UNASKED, happening).or(() -> BarriersElsewhere.unasked(happening));
  }

  private static Optional<String> first(Map<String, Pattern> barriers, Happening happening) {
    return barriers.entrySet().stream()
        .filter(barrier -> happening.words().hold(barrier.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Map<String, Pattern> asked() {
    Map<String, Pattern> all = new LinkedHashMap<>();
    all.put("police", Words.pattern("police|cops?|arrest(ed)?|warrants?|jail|prison|locked up"));
    all.put("credit", CREDIT);
    all.put("cost", Words.pattern("costs?|money|pay|afford|insurance|expensive|broke"));
    all.put("shame", Words.pattern("ashamed|shame|embarrass(ed|ing)|judged?|guilty"));
    all.put("language", Words.pattern("english|language|dont speak|cant speak|accent"));
    all.put(NO_ANSWER, Words.pattern(NOT_REACHED));
    all.put(
        "no-help",
        Words.pattern(
            "wont help|cant help|dont help|useless|tried (it|that)|nobody cares|no point"));
    return all;
  }

  private static Map<String, Pattern> unasked() {
    Map<String, Pattern> all = new LinkedHashMap<>();
    all.put("police", AFRAID_OF_POLICE);
    all.put("credit", CREDIT);
    all.put(
        "cost",
        Words.pattern(
            "(cant|cannot|dont|not|couldnt|how|much|what)( \\w+){0,3} (pay|afford|costs?)",
            "expensive|(no|without|any|dont have|havent got)( \\w+)? (money|insurance)|uninsured",
            "costs? (money|too|a lot)|(about|afraid of|scared of)( \\w+)? costs?",
            "(i am|im|i was|so|flat|totally|dead) broke"));
    all.put(
        "shame",
        Words.pattern(
            "ashamed|embarrass(ed|ing)|(be|being|get|getting|feel|will|theyll) judged?|judge me"));
    all.put(
        "language",
        Words.pattern(
            "(my|bad|no|not|dont|cant|speak|good|poor)( \\w+){0,2} english|dont speak|cant speak"
                + "|my accent|my language"));
    all.put(NO_ANSWER, Words.pattern(NOT_REACHED));
    all.put(
        "no-help",
        Words.pattern(
            "(they|it|that|lines?|hotlines?|nobody|no ?one|doctors?)( \\w+){0,2}"
                + " (wont|cant|dont|doesnt|didnt|never)( \\w+)? helps?(ed)?",
            "(calling|texting|talking|988|911|nothing|anyone)( \\w+){0,2}"
                + " (wont|doesnt|didnt|cant|will not) (help|do anything)",
            "useless|tried (calling|texting|them|the (line|number))|nobody cares|(theres |there is )no point"
                + "|no point in (calling|texting|talking|it)"));
    return all;
  }
}
