package org.tideover.channel.telegram;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import okhttp3.Request;
import okhttp3.Response;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.tideover.domain.PersonId;
import org.tideover.outbox.Sender;

/** A look at Telegram for {@code tideover doctor}: who we are there, and what time it is. */
public final class TelegramProbe implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private static final int FORBIDDEN = 403;

  private final TelegramConnection connection;

  /** Prepares the look; nothing is sent yet. */
  public TelegramProbe(TelegramSettings settings) {
    connection = new TelegramConnection(settings, LIMIT);
  }

  /** What asking led to. */
  public sealed interface Answer {
    /** Telegram knows us under this name. */
    record Known(String name) implements Answer {}

    /** It does not, and this is what to do. */
    record Trouble(String advice) implements Answer {}
  }

  /** Asks Telegram who the token belongs to. */
  public Answer name() {
    try {
      return new Answer.Known(connection.call(new AskName()));
    } catch (TelegramApiException e) {
      return new Answer.Trouble(advice(PollTrouble.Kind.of(ApiFault.of(e))));
    }
  }

  /** Why the bot cannot write to a chat, and what to do; empty if it can. */
  public Optional<String> chatTrouble(PersonId chat) {
    try {
      connection.call(new AskChat(chat.address()));
      return Optional.empty();
    } catch (TelegramApiException e) {
      ApiFault fault = ApiFault.of(e);
      return Optional.of(
          fault.code() == ApiFault.REFUSED || fault.code() == FORBIDDEN
              ? "Telegram knows no such chat of this bot. Write to the bot there once, or add it to"
                  + " the group, and compare the number, which changes when a group becomes a"
                  + " supergroup"
              : advice(PollTrouble.Kind.of(fault)));
    }
  }

  /** What writes to a chat, for a try at it. */
  public Sender sender() {
    return new TelegramSender(connection);
  }

  /** Nobody tries on after a look. */
  private String advice(PollTrouble.Kind kind) {
    return kind == PollTrouble.Kind.AWAY
        ? "Telegram cannot be reached by %s. Check this machine's network, and TELEGRAM_API_URL"
            .formatted(connection.apiUrl())
        : kind.advice();
  }

  /** How far this machine's clock is ahead of Telegram's; empty if Telegram does not tell. */
  public Optional<Duration> ahead(InstantSource clock) {
    Request request = new Request.Builder().url(connection.apiUrl().toString()).head().build();
    try (Response response = connection.http().newCall(request).execute()) {
      return Optional.ofNullable(response.headers().getDate("Date"))
          .map(date -> Duration.between(date.toInstant(), now(clock)));
    } catch (IOException away) {
      return Optional.empty();
    }
  }

  /** In whole seconds, as the answer's header is. */
  private static Instant now(InstantSource clock) {
    return Instant.ofEpochSecond(clock.instant().getEpochSecond());
  }

  @Override
  public void close() {
    connection.close();
  }
}
