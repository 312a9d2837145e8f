package org.tideover.domain;

import java.util.Locale;

/** Why a movement could not be chosen; the first reason that holds, in this order. */
public enum Exclusion {
  /** It does not suit how the body is. */
  BODY,
  /** It cannot be done there. */
  PLACE,
  /** It needs a wheelchair or water, or legs that carry. */
  AID,
  /** A class or a group: it must be planned. */
  PLANNED,
  /** It asks for more than the person's cap, or is long for somebody who begins. */
  EFFORT,
  /** It is too much for the night. */
  NIGHT,
  /** It takes somebody else, and at this hour nobody may be there. */
  COMPANY,
  /** It is not in the gentle set that the person's answers ask for. */
  GENTLE,
  /** A caution applies to the person. */
  CAUTION,
  /** It hurt lately. */
  HURT,
  /** Nobody said how the body is, and it is not fit for everyone. */
  UNASKED,
  /** It is not written in the person's language, and another that is safe is. */
  LANGUAGE,
  /** It was offered just before. */
  RECENT,
  /** It is safe, but was not among the few that were compared this time. */
  NOT_COMPARED;

  /** The stable name in the database and in exports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
