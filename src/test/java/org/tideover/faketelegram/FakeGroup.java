package org.tideover.faketelegram;

import java.util.List;

/** A group that the bot is in. */
public final class FakeGroup {
  private final World world;
  private final Chat chat;
  private final Telling telling;

  FakeGroup(World world, Chat chat) {
    this.world = world;
    this.chat = chat;
    telling = new Telling(world);
  }

  /** Somebody writes a message that all read. */
  public FakeGroup hears(long person, String text) {
    world.locked(() -> telling.says(chat, person, text));
    return this;
  }

  /** Somebody taps a button on the latest message that has it. */
  public FakeGroup taps(long person, String button) {
    world.locked(() -> {
      ChatMessage message =
          chat.messages.reversed().stream()
              .filter(candidate -> FakeButtons.inline(candidate, button).isPresent())
              .findFirst()
              .orElseThrow(() -> new AssertionError("No button " + button + " in " + chat()));
      telling.taps(chat, person, message, FakeButtons.inline(message, button).orElseThrow());
    });
    return this;
  }

  /** Everything in the group, in order. */
  public List<ChatLine> chat() {
    return world.read(() -> chat.messages.stream().map(ChatMessage::line).toList());
  }
}
