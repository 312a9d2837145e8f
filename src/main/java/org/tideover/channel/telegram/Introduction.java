package org.tideover.channel.telegram;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * The bot introducing itself beside the poll loop: it learns its own name and sets the menu and
 * both descriptions, trying on with growing delays while Telegram is away. Nobody waits for it.
 */
final class Introduction implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Introduction.class);

  private final TelegramConnection connection;
  private final Addressing addressing;
  private final Queue<BotApiMethod<? extends Serializable>> calls;
  private final Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofMinutes(5));
  private final StopSign stop = new StopSign();

  Introduction(TelegramConnection connection, BotProfile profile, Addressing addressing) {
    this.connection = connection;
    this.addressing = addressing;
    calls = new ArrayDeque<>(List.of(new AskName()));
    addCalls(profile, null);
    profile.translations().forEach((language, other) -> addCalls(other, language));
  }

  @Override
  public void run() {
    while (!stop.isRaised() && !calls.isEmpty()) {
      make(calls.element());
    }
  }

  void stop() {
    stop.raise();
  }

  private void make(BotApiMethod<? extends Serializable> call) {
    try {
      Serializable answer = connection.call(call);
      if (call instanceof AskName && answer instanceof String name) {
        addressing.learnName(name);
        connection.learnName(name);
      }
      calls.remove();
      backoff.reset();
    } catch (TelegramApiException e) {
      failed(call, ApiFault.of(e));
    }
  }

  private void failed(BotApiMethod<?> call, ApiFault fault) {
    if (fault.code() == ApiFault.REFUSED) {
      LOG.warn(
          "Telegram refused {}; the bot works without it. Check the menu's texts.",
          call.getMethod());
      calls.remove();
      return;
    }
    // The poll loop meets the same trouble and tells about it.
    stop.rest(fault.retryAfter().orElse(backoff.next()));
  }

  private void addCalls(BotProfile profile, @Nullable String language) {
    calls.add(menu(profile, language));
    calls.add(new SetMyDescription(profile.description(), language));
    calls.add(new SetMyShortDescription(profile.shortDescription(), language));
  }

  private static SetMyCommands menu(BotProfile profile, @Nullable String language) {
    return SetMyCommands.builder()
        .commands(
            profile.menu().stream()
                .map(command -> new BotCommand(command.name(), command.description()))
                .toList())
        .languageCode(language)
        .build();
  }
}
