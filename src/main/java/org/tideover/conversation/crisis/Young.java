package org.tideover.conversation.crisis;

import java.util.regex.Pattern;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.state.Words;
import org.tideover.domain.Age;
import org.tideover.domain.Event;
import org.tideover.domain.PersonText;

/**
 * People who say that they are under 18: this program is made for adults, and there are lines and
 * adults for them.
 *
 * <p>Limitations: English, and only ages from 11 on that are said plainly; a bare number may be a
 * rating, a count of days or a past age.
 */
public final class Young {
  private static final Pattern UNDER_18 =
      Pattern.compile(
          "\\b(im|i am) (only |just )?"
              + "((a )?minor\\b|underage\\b|under 18\\b|under eighteen\\b|not 18\\b"
              + "|1[1-7]( ?(years? old|yrs? old|yo|y/o)\\b| (and|but)\\b|[.,!?;]|$))");

  private Young() {}

  /** Whether the words say an age under 18. */
  public static boolean isSaid(Event event) {
    return event instanceof Event.Said(PersonText text, boolean edited)
        && !edited
        && UNDER_18.matcher(Words.plain(text.reveal())).find();
  }

  /** The same step, words for the young after it; that they are young is remembered. */
  public static Step heard(Step step) {
    PersonState person = step.person();
    return step.person(person.preferring(person.preferences().aged(Age.YOUNG)))
        .say(Replies.bare("crisis.young").offering(Menu.HELP_NOW));
  }
}
