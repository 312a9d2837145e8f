package org.tideover.conversation.crisis;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.RiskCategory;

/** The two check-ins after words of danger: about an hour later, and on the next day. */
final class CheckIns {
  private static final Duration SOON = Duration.ofHours(1);
  private static final Duration NEXT_DAY = Duration.ofHours(24);

  private CheckIns() {}

  /** Books both anew; nothing asks about a craving meanwhile. */
  static Step book(Step step, RiskCategory category, Moment moment) {
    return asking(step.cancel(AppointmentKind.URGE_FOLLOW_UP), moment.now().plus(NEXT_DAY))
        .book(at(step, AppointmentKind.CRISIS_CHECK_IN, SOON, category, moment))
        .book(at(step, AppointmentKind.CRISIS_NEXT_DAY, NEXT_DAY, category, moment));
  }

  /** Books the one of the next day alone. */
  static Step tomorrow(Step step, RiskCategory category, Moment moment) {
    return asking(step, moment.now().plus(NEXT_DAY))
        .book(at(step, AppointmentKind.CRISIS_NEXT_DAY, NEXT_DAY, category, moment));
  }

  /** None comes any more. */
  static Step cancel(Step step) {
    return step.person(step.person().askedAfterDanger(Optional.empty()))
        .cancel(AppointmentKind.CRISIS_CHECK_IN)
        .cancel(AppointmentKind.CRISIS_NEXT_DAY);
  }

  static Step asking(Step step, Instant last) {
    return step.person(step.person().askedAfterDanger(Optional.of(last)));
  }

  private static Appointment at(
      Step step, AppointmentKind kind, Duration in, RiskCategory category, Moment moment) {
    return new Appointment(step.person().person(), kind, moment.now().plus(in), category.id());
  }
}
