package org.tideover.app.evaluation;

import java.util.Optional;
import java.util.function.Function;
import org.tideover.domain.Heard;
import org.tideover.safety.DangerScore;

/**
 * What is measured.
 *
 * @param hear what {@code understand} answers
 * @param score how near a text is to danger
 * @param thresholds the thresholds that are built in; empty where no model is
 * @param chat where sentences are said
 */
public record Subject(
    Function<String, Heard> hear,
    Function<String, DangerScore> score,
    Optional<DangerScore.Thresholds> thresholds,
    Chat chat) {}
