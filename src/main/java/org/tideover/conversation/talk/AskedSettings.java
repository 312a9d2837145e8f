package org.tideover.conversation.talk;

import com.google.re2j.Matcher;
import java.util.Optional;
import org.tideover.conversation.state.ConversationState.ChangingSetting;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.Setting;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.state.Words;

/**
 * The one setting that somebody asks for in their own words, so that nobody has to look for it in
 * the list: their country, how often we write, what is kept and who sees it.
 *
 * <p>Limitations: English, and lists of common phrases.
 */
final class AskedSettings {
  private static final com.google.re2j.Pattern COUNTRY =
      com.google.re2j.Pattern.compile(
          "(?:no |but |actually |sorry |and )*(?:i live in|im (?:living )?in|i am (?:living )?in|im from|i am from"
              + "|i moved to|my country is|change (?:my )?country to) ([\\p{L} ]{2,40}?)(?: now| actually)?[.! ]*");
  private static final Pattern PRIVATE =
      Words.pattern(
          "(is|are) (this|it|that|you|my (messages|words|texts)|what i (say|write|type)) (\\w+ ){0,2}"
              + "(private|confidential|anonymous|secret|safe with you|recorded|saved|stored|kept)",
          "who (can |else )?(can )?(see|sees|read|reads|knows) (this|it|what i|my)",
          "(will|do|would|are|can) you (going to |gonna )?(tell|report|snitch|share|show|give)( me| this| it| on me| my \\w+)*"
              + " (to )?(the |my |any)?(cops?|police|anyone|anybody|someone|boss|po|probation( officer)?|judge|court|parents"
              + "|family|doctor|clinic)",
          "(do|will) you (save|store|keep|record|log) (this|it|what|my|everything)");
  private static final Pattern LESS =
      Words.pattern(
          "(text|message|write|ping|bother|remind|contact)( to)? me (less|fewer|not so|less often|a bit less)",
          "(fewer|less|not so many) (messages|texts|reminders|pings)",
          "too (many|much) (messages|texts|texting|reminders)",
          "(text|message|write)(ing)? me (too|so) (much|often)");

  private AskedSettings() {}

  /** That setting; empty where none is asked for. */
  static Optional<Step> answer(Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    if (happening.words().hold(PRIVATE)) {
      return Optional.of(ModelConsent.privacy(step, moment));
    }
    return happening.words().hold(LESS)
        ? Optional.of(step.go(new ChangingSetting(Setting.NUDGES)))
        : country(step, happening, moment);
  }

  private static Optional<Step> country(Step step, Happening happening, Moment moment) {
    Matcher named = COUNTRY.matcher(happening.words().reveal());
    return named.matches() && moment.advisor().countryNamed(named.group(1)).isPresent()
        ? Optional.of(ChoosingCountryHandler.named(step, named.group(1), moment))
        : Optional.empty();
  }
}
