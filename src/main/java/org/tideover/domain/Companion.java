package org.tideover.domain;

/** How somebody else can join in. */
public enum Companion {
  /** They are there; the person said so. */
  BESIDE,
  /** They may be awake and can be reached: it is not night, as far as we know. */
  BY_PHONE
}
