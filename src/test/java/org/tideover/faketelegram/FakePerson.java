package org.tideover.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A person with their private chat with the bot: what they do, and what they see. */
public final class FakePerson {
  private final World world;
  private final Chat chat;
  private final Telling telling;

  FakePerson(World world, Chat chat) {
    this.world = world;
    this.chat = chat;
    telling = new Telling(world);
  }

  /** They started the bot long ago; no update tells of it. */
  public FakePerson startedLongAgo() {
    world.locked(() -> {
      chat.started = true;
    });
    return this;
  }

  /** Sets the language of their app, such as {@code de}. */
  public FakePerson speaking(String language) {
    world.locked(() -> {
      chat.language = language;
    });
    return this;
  }

  /** Writes a message. */
  public FakePerson says(String text) {
    world.locked(() -> telling.says(chat, chat.id, text));
    return this;
  }

  /** Changes their latest message. */
  public FakePerson edits(String text) {
    world.locked(() -> {
      ChatMessage latest =
          latest(message -> !message.fromBot)
              .orElseThrow(() -> failure("There is no message of theirs to edit."));
      telling.edits(chat, latest, text);
    });
    return this;
  }

  /**
   * Sends something without words.
   *
   * @param kind the field's name, such as {@code voice}
   * @param content the field's JSON
   */
  public FakePerson sends(String kind, String content) {
    return sends(kind, content, "");
  }

  /** Sends something with a caption. */
  public FakePerson sends(String kind, String content, String caption) {
    JsonNode json = Json.read(content);
    world.locked(() -> telling.sends(chat, kind, json, caption));
    return this;
  }

  /**
   * Taps a button on the latest message that has it, or else on the keyboard under the text box.
   *
   * @param button its label, with or without the emoji before it, or its data
   */
  public FakePerson taps(String button) {
    world.locked(() -> tap(button));
    return this;
  }

  /** Blocks the bot. */
  public FakePerson blocks() {
    world.locked(() -> telling.changesStatus(chat, true));
    return this;
  }

  /** Unblocks the bot. */
  public FakePerson unblocks() {
    world.locked(() -> telling.changesStatus(chat, false));
    return this;
  }

  /** Deletes the bot's latest message from the chat. */
  public FakePerson deletesLatestReply() {
    world.locked(() -> {
      latest(message -> message.fromBot)
              .orElseThrow(() -> failure("There is no reply to delete."))
              .deleted =
          true;
    });
    return this;
  }

  /** Deletes their account. */
  public FakePerson leavesTelegram() {
    world.locked(() -> {
      chat.deactivated = true;
    });
    return this;
  }

  /** Everything in the chat, in order, edits applied. */
  public List<ChatLine> chat() {
    return world.read(() ->
        chat.messages.stream().filter(message -> !message.deleted).map(ChatMessage::line).toList());
  }

  /** What the bot sent, in order, edits applied. */
  public List<ChatLine> replies() {
    return chat().stream().filter(ChatLine::fromBot).toList();
  }

  /** What is in a file that the bot sent. */
  public byte[] opens(ChatLine line) {
    return world.read(() ->
        chat.message(line.stamp().messageId())
            .orElseThrow(() -> failure("That message is gone."))
            .file
            .clone());
  }

  /** Waits for a reply, sent or edited since their last action, that contains a text. */
  public ChatLine awaits(String text, Duration limit) {
    return awaits("a reply with \"" + text + "\"", line -> line.text().contains(text), limit);
  }

  /** Waits for a reply, sent or edited since their last action. */
  public ChatLine awaits(String what, Predicate<ChatLine> wanted, Duration limit) {
    if (world.awaits(() -> reply(wanted).isPresent(), limit)) {
      return world.read(() -> reply(wanted).orElseThrow());
    }
    throw failure("Waited %s for %s.".formatted(limit, what));
  }

  private Optional<ChatLine> reply(Predicate<ChatLine> wanted) {
    return chat.messages.stream()
        .filter(message -> message.fromBot && !message.deleted)
        .filter(message -> message.moment > chat.lastAction)
        .map(ChatMessage::line)
        .filter(wanted)
        .findFirst();
  }

  private void tap(String button) {
    Optional<ChatMessage> message =
        latest(candidate -> FakeButtons.inline(candidate, button).isPresent());
    if (message.isPresent()) {
      String data = FakeButtons.inline(message.get(), button).orElseThrow();
      telling.taps(chat, message.get(), data);
      return;
    }
    String label =
        latest(FakeButtons::hasKeyboard)
            .flatMap(latest -> FakeButtons.key(latest, button))
            .orElseThrow(() -> failure("There is no button \"" + button + "\"."));
    telling.says(chat, chat.id, label);
  }

  private Optional<ChatMessage> latest(Predicate<ChatMessage> wanted) {
    return chat.messages.reversed().stream()
        .filter(message -> !message.deleted)
        .filter(wanted)
        .findFirst();
  }

  private AssertionError failure(String what) {
    StringBuilder story = new StringBuilder(what).append(" The chat of ").append(chat.id);
    chat.messages.forEach(message -> story.append("\n").append(message.line()));
    return new AssertionError(story.toString());
  }
}
