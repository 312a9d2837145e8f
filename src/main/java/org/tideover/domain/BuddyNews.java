package org.tideover.domain;

import java.util.Locale;

/** What one of two buddies did that the other hears of. It carries no words and no name. */
public enum BuddyNews {
  /** To the person: somebody opened the invitation and agreed. */
  AGREED,
  /** To the person: somebody opened the invitation and did not want to. */
  DECLINED,
  /** To the buddy: the person said that it is whom they invited. */
  CONFIRMED,
  /** To the buddy: the person wants them to have the line. */
  TOLD,
  /** To the person: the buddy has seen the line. */
  SEEN,
  /** To the other one: it is over. */
  ENDED,
  /** To the buddy: the person wants them to be told of an unanswered check-in. */
  ALERT_ASKED,
  /** To the person: the buddy agreed to that. */
  ALERT_AGREED,
  /** To the person: the buddy did not. */
  ALERT_REFUSED,
  /** To the buddy: the check-in stayed unanswered. */
  ALERT;

  /** The stable name in the database. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
