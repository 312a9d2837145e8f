package org.tideover.domain;

/** What a helpline or service is for. */
public enum ResourceKind {
  EMERGENCY("emergency"),
  CRISIS("crisis"),
  OVERDOSE_LINE("overdose_line"),
  DRUG("drug"),
  TREATMENT("treatment"),
  DOMESTIC_VIOLENCE("dv"),
  POISON("poison"),
  FALLBACK("fallback");

  private final String id;

  ResourceKind(String id) {
    this.id = id;
  }

  /** The stable name in content. */
  public String id() {
    return id;
  }
}
