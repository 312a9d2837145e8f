package org.tideover.channel.telegram;

import java.time.Duration;
import java.util.List;
import org.tideover.outbox.Sender.Delivery;

/** What Telegram's errors mean for a message. */
final class Outcome {
  private static final Duration SHORTLY = Duration.ofMillis(500);
  private static final Duration UNTIL_THE_TOKEN_IS_RIGHT = Duration.ofSeconds(10);

  private static final List<String> GONE =
      List.of(
          "chat not found",
          "user is deactivated",
          "user not found",
          "peer_id_invalid",
          "chat_id is empty",
          "group chat was upgraded",
          "group chat was deactivated");

  private static final List<String> NOT_EDITABLE =
      List.of(
          "message to edit not found",
          "message can't be edited",
          "message_id_invalid",
          "message identifier is not specified");

  /** Refusals that we know: the only ones that are repeated, since others might quote the text. */
  private static final List<String> KNOWN_REFUSALS =
      List.of(
          "refused before sending",
          "message text is empty",
          "message is too long",
          "message_too_long",
          "button_data_invalid",
          "button_url_invalid",
          "button_type_invalid",
          "reply_markup_too_long",
          "can't parse entities",
          "can't parse reply keyboard markup",
          "can't parse inline keyboard",
          "text must be encoded in utf-8",
          "strings must be encoded in utf-8",
          "not enough rights to send text messages");

  private Outcome() {}

  static Delivery of(ApiFault fault) {
    return switch (fault.code()) {
      case 403 -> new Delivery.Unreachable();
      case 401, 404 -> new Delivery.Later(UNTIL_THE_TOKEN_IS_RIGHT);
      case 429 -> new Delivery.TooFast(fault.retryAfter().orElse(Duration.ofSeconds(1)));
      case ApiFault.REFUSED, 413 -> refused(fault);
      default -> new Delivery.Later(SHORTLY);
    };
  }

  /** Whether the message already reads as it should: an earlier try arrived after all. */
  static boolean isUnchanged(ApiFault fault) {
    return fault.code() == ApiFault.REFUSED && fault.says("message is not modified");
  }

  static boolean cannotBeEdited(ApiFault fault) {
    return fault.code() == ApiFault.REFUSED && NOT_EDITABLE.stream().anyMatch(fault::says);
  }

  private static Delivery refused(ApiFault fault) {
    if (GONE.stream().anyMatch(fault::says)) {
      return new Delivery.Unreachable();
    }
    return new Delivery.Refused(
        KNOWN_REFUSALS.stream()
            .filter(fault::says)
            .findFirst()
            .orElse("error " + fault.code() + " for a reason not known here"));
  }
}
