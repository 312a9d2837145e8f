package org.tideover.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tideover.domain.Attachment;
import org.tideover.domain.Event;
import org.tideover.domain.PersonText;

/**
 * What a message holds.
 *
 * <p>Words always win, wherever they stand: a picture's caption may hold words of crisis. A message
 * in none of the known shapes counts as {@link Attachment#OTHER}, because Telegram delivers content
 * that is newer than its API as a message without content, and silence would be the worst answer.
 */
final class MessageContent {
  /** In this order: an animation also shows itself as a document, a venue as a location. */
  private static final Map<String, Attachment> ATTACHMENTS = attachments();

  /** What Telegram tells about the chat itself; nobody waits for an answer to it. */
  private static final Set<String> SERVICE =
      Set.of(
          "new_chat_members",
          "left_chat_member",
          "new_chat_title",
          "new_chat_photo",
          "delete_chat_photo",
          "group_chat_created",
          "supergroup_chat_created",
          "channel_chat_created",
          "message_auto_delete_timer_changed",
          "migrate_to_chat_id",
          "migrate_from_chat_id",
          "pinned_message",
          "successful_payment",
          "refunded_payment",
          "users_shared",
          "user_shared",
          "chat_shared",
          "connected_website",
          "write_access_allowed",
          "passport_data",
          "proximity_alert_triggered",
          "boost_added",
          "chat_background_set",
          "checklist_tasks_done",
          "checklist_tasks_added",
          "direct_message_price_changed",
          "paid_message_price_changed",
          "forum_topic_created",
          "forum_topic_edited",
          "forum_topic_closed",
          "forum_topic_reopened",
          "general_forum_topic_hidden",
          "general_forum_topic_unhidden",
          "giveaway_created",
          "giveaway_completed",
          "gift",
          "unique_gift",
          "gift_upgrade_sent",
          "suggested_post_approved",
          "suggested_post_approval_failed",
          "suggested_post_declined",
          "suggested_post_paid",
          "suggested_post_refunded",
          "chat_owner_left",
          "chat_owner_changed",
          "managed_bot_created",
          "poll_option_added",
          "poll_option_deleted",
          "community_chat_added",
          "community_chat_removed",
          "video_chat_scheduled",
          "video_chat_started",
          "video_chat_ended",
          "video_chat_participants_invited",
          "web_app_data");

  private MessageContent() {}

  /** What was said or sent; empty for a service message. */
  static Optional<Event> of(JsonNode message) {
    Optional<Event> said =
        words(message).map(words -> new Event.Said(new PersonText(words), false));
    if (said.isPresent()) {
      return said;
    }
    return isService(message)
        ? Optional.empty()
        : place(message).or(() -> Optional.of(new Event.Sent(attachment(message))));
  }

  /** A place, in a message of its own or of a venue; rounded before anything of it is kept. */
  private static Optional<Event> place(JsonNode message) {
    JsonNode place = message.path("location");
    boolean whole =
        place.path("latitude").isNumber()
            && place.path("longitude").isNumber()
            && Math.abs(place.path("latitude").asDouble()) <= 90
            && Math.abs(place.path("longitude").asDouble()) <= 180;
    return whole
        ? Optional.of(
            Event.Located.about(
                place.path("latitude").asDouble(), place.path("longitude").asDouble()))
        : Optional.empty();
  }

  /** The person's words: the text, or the caption, or those of a formatted message. */
  static Optional<String> words(JsonNode message) {
    String words = message.path("text").asText();
    if (words.isBlank()) {
      words = message.path("caption").asText();
    }
    if (words.isBlank() && message.has("rich_message")) {
      words = RichWords.of(message.get("rich_message"));
    }
    return Optional.of(words).filter(text -> !text.isBlank());
  }

  private static Attachment attachment(JsonNode message) {
    return ATTACHMENTS.entrySet().stream()
        .filter(known -> message.has(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Attachment.OTHER);
  }

  private static boolean isService(JsonNode message) {
    return message.properties().stream().anyMatch(field -> SERVICE.contains(field.getKey()));
  }

  private static Map<String, Attachment> attachments() {
    Map<String, Attachment> known = new LinkedHashMap<>();
    known.put("voice", Attachment.VOICE);
    known.put("audio", Attachment.VOICE);
    known.put("video_note", Attachment.VOICE);
    known.put("photo", Attachment.PHOTO);
    known.put("live_photo", Attachment.PHOTO);
    known.put("video", Attachment.VIDEO);
    known.put("animation", Attachment.VIDEO);
    known.put("sticker", Attachment.STICKER);
    known.put("venue", Attachment.LOCATION);
    known.put("location", Attachment.LOCATION);
    known.put("contact", Attachment.CONTACT);
    known.put("document", Attachment.DOCUMENT);
    return known;
  }
}
