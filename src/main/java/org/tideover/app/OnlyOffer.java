package org.tideover.app;

import java.util.List;
import java.util.Optional;
import org.tideover.conversation.state.Advisor;
import org.tideover.domain.Body;
import org.tideover.domain.ConnectedModel;
import org.tideover.domain.CopingSkill;
import org.tideover.domain.Decision;
import org.tideover.domain.Lesson;
import org.tideover.domain.Movement;
import org.tideover.domain.Need;
import org.tideover.domain.NudgeDecision;
import org.tideover.domain.NudgeSituation;
import org.tideover.domain.Offer;

/**
 * Advice that always offers the same movement, so that an author sees it as people do.
 *
 * @param other answers everything else
 * @param id the movement
 */
record OnlyOffer(Advisor other, String id) implements Advisor {
  private static final String REASON = "why.default";
  private static final String POLICY = "only";

  @Override
  public Optional<Offer> offer(Need need) {
    return other
        .movement(id)
        .map(movement -> new Offer(movement, Offer.Reason.of(REASON), decision(id, need)));
  }

  private static Decision decision(String id, Need need) {
    return new Decision(
        POLICY,
        need.situation(),
        need.round(),
        need.effortCap(),
        need.history().today(),
        List.of(new Decision.Option(id, Optional.empty(), 1)));
  }

  @Override
  public Optional<CopingSkill> skill(Optional<Body> body, List<String> recent) {
    return other.skill(body, recent);
  }

  @Override
  public Optional<Movement> movement(String wanted) {
    return other.movement(wanted);
  }

  @Override
  public Optional<Lesson> lesson(String question, String last) {
    return other.lesson(question, last);
  }

  @Override
  public Optional<String> countryNamed(String words) {
    return other.countryNamed(words);
  }

  @Override
  public Optional<String> countryGuessed(String language) {
    return other.countryGuessed(language);
  }

  @Override
  public List<String> languages() {
    return other.languages();
  }

  @Override
  public Optional<String> languageNamed(String words) {
    return other.languageNamed(words);
  }

  @Override
  public Advisor reading(String language) {
    return new OnlyOffer(other.reading(language), id);
  }

  @Override
  public boolean onCall() {
    return other.onCall();
  }

  @Override
  public NudgeDecision nudge(NudgeSituation situation) {
    return other.nudge(situation);
  }

  @Override
  public Optional<String> operator() {
    return other.operator();
  }

  @Override
  public String invitation(String token) {
    return other.invitation(token);
  }

  @Override
  public Optional<ConnectedModel> model() {
    return other.model();
  }
}
