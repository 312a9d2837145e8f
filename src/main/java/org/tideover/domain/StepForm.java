package org.tideover.domain;

/** The form in which a step of a movement is shown. */
public enum StepForm {
  EASIER,
  WRITTEN,
  /** Only for who asks for it; never kept for the next step. */
  HARDER;

  /** The next easier form. */
  public StepForm easier() {
    return this == HARDER ? WRITTEN : EASIER;
  }

  /** The next harder form. */
  public StepForm harder() {
    return this == EASIER ? WRITTEN : HARDER;
  }

  /** The form in which the next step begins. */
  public StepForm onNextStep() {
    return this == HARDER ? WRITTEN : this;
  }
}
