package org.tideover.conversation.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;

/**
 * The language that a person reads: asked with {@code /language}, changed at any time, in every
 * state. It opens no question of its own, so that what is open stays open.
 */
public final class LanguageChoice {
  private static final String AREA = "language:";
  private static final int IN_A_ROW = 2;

  /** A shorter word may be the code of a language, and mean something else. */
  private static final int SHORTEST = 5;

  private static final Pattern AROUND =
      Pattern.of(
          java.util.regex.Pattern.compile(
              "\\b(please|pls|in|speak|talk|do you|can you|could you|to me|only|switch|change|to|language"
                  + "|hablas|hablan|usted|sprichst|du|parles|parlez|tu|vous"
                  + "|por favor|en|habla|bitte|auf)\\b|[.!?¿]"));

  private LanguageChoice() {}

  /** The command, with the name of a language or without. */
  static Step command(Step step, String argument, Moment moment) {
    return argument.isEmpty() ? ask(step, moment) : named(step, argument, moment);
  }

  /** The languages to choose from. */
  public static Step ask(Step step, Moment moment) {
    return step.say(offered("language.ask", moment));
  }

  /** A language that is named, and nothing else: {@code english please}. */
  static Optional<Step> told(Happening happening, Moment moment) {
    String name = happening.words().replaced(AROUND, " ").reveal().strip();
    return name.length() < SHORTEST || name.contains(" ")
        ? Optional.empty()
        : moment
            .advisor()
            .languageNamed(name)
            .map(language -> chosen(Step.of(happening.person()), language));
  }

  /** Whether one of the languages was tapped. */
  public static boolean isTapped(Happening happening) {
    return !happening.tapped(AREA).isEmpty();
  }

  /** A tap on one of the languages, whenever it comes. */
  public static Step tapped(Step step, Happening happening, Moment moment) {
    return named(step, happening.tapped(AREA), moment);
  }

  private static Step named(Step step, String words, Moment moment) {
    return moment
        .advisor()
        .languageNamed(words)
        .map(language -> chosen(step, language))
        .orElseGet(() -> step.say(offered("language.unknown", moment)));
  }

  private static Step chosen(Step step, String language) {
    PersonState person = step.person();
    return step.person(person.known(person.profile().reading(language)))
        .say(Act.say("language.known").withKeyboard());
  }

  private static Act offered(String key, Moment moment) {
    List<String> actions = moment.advisor().languages().stream().map(AREA::concat).toList();
    Act act = Act.say(key);
    for (List<String> row : rows(actions)) {
      act = act.offering(row.toArray(String[]::new));
    }
    return act;
  }

  private static List<List<String>> rows(List<String> actions) {
    List<List<String>> rows = new ArrayList<>();
    for (int from = 0; from < actions.size(); from += IN_A_ROW) {
      rows.add(actions.subList(from, Math.min(actions.size(), from + IN_A_ROW)));
    }
    return rows;
  }
}
