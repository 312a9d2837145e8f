package org.tideover.conversation.state;

import org.tideover.domain.Act;

/** The choices that several states offer, and the actions behind them. */
public final class Menu {
  /** Starts a gentle movement at once, without any question. */
  public static final String START_NOW = "urge:start";

  /** A craving came. */
  public static final String CRAVING = "urge:open";

  /** Human help, from any state. */
  public static final String HELP_NOW = "help:now";

  /** Shows the country's helplines. */
  public static final String LINES = "lines:show";

  /** A coping skill without movement. */
  public static final String SKILL = "skill:show";

  /** The person says that they are safe. */
  public static final String SAFE = "crisis:safe";

  /** The person wants to go on talking in a crisis. */
  public static final String GO_ON = "crisis:go-on";

  /** The person can and will reach somebody. */
  public static final String WILL = "crisis:will";

  /** The person reached somebody. */
  public static final String REACHED = "crisis:reached";

  /** Something stops the person from reaching somebody. */
  public static final String CANNOT = "crisis:cannot";

  /** A calm minute without movement, as a bridge to a person. */
  public static final String GROUND = "crisis:ground";

  /** Shows the person's safety plan, or says what one is. */
  public static final String SAFETY_PLAN = "safety-plan:open";

  /** Says what a safety plan is, and goes on writing it. */
  public static final String WRITE_SAFETY_PLAN = "safety-plan:write";

  /** Asks what to be careful with when moving. */
  public static final String SCREENING = "screening:begin";

  private Menu() {}

  /** The helplines of the person's country. */
  public static Act helplines() {
    return Act.say("resources").offering("country:change", CRAVING);
  }

  /** The question for the country. */
  public static Act countries() {
    return Act.say("country.ask")
        .offering("country:US", "country:GB", "country:CA")
        .offering("country:IE", "country:AU", "country:NZ")
        .offering("country:INT");
  }

  /** The question whether everything is erased. */
  public static Act forget() {
    return Act.say("forget.confirm").offering("forget:yes", "forget:no");
  }

  /** The urge scale, 0 to 10, in rows a thumb can hit. */
  public static Act scale(Act act) {
    return act.offering("rate:0", "rate:1", "rate:2", "rate:3")
        .offering("rate:4", "rate:5", "rate:6", "rate:7")
        .offering("rate:8", "rate:9", "rate:10");
  }
}
