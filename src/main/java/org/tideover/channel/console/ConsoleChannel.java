package org.tideover.channel.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.tideover.domain.Event;
import org.tideover.domain.Incoming;
import org.tideover.domain.PersonId;
import org.tideover.domain.PersonText;
import org.tideover.turn.Mailbox;

/** A conversation with one person in a terminal, typed or piped, until the input ends. */
public final class ConsoleChannel {
  /** The one person at this console. */
  public static final PersonId PERSON = new PersonId("console", "me");

  private final Mailbox mailbox;
  private final ConsoleSender sender;
  private final InstantSource clock;
  private final Runnable settle;
  private final String run = UUID.randomUUID().toString();
  private long line;

  /**
   * Joins what it needs.
   *
   * @param settle waits until everything said so far is answered
   */
  public ConsoleChannel(
      Mailbox mailbox, ConsoleSender sender, InstantSource clock, Runnable settle) {
    this.mailbox = mailbox;
    this.sender = sender;
    this.clock = clock;
    this.settle = settle;
  }

  /** Talks until the input ends. */
  public void talk() throws IOException {
    if (System.console() != null && System.console().isTerminal()) {
      new Terminals(sender).talk(this::hear);
    } else {
      piped();
    }
    settle.run();
  }

  private void piped() throws IOException {
    sender.on(new Plain(System.out));
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String words = lines.readLine(); words != null; words = lines.readLine()) {
      System.out.println("> " + words);
      System.out.println();
      hear(words);
      settle.run();
    }
  }

  private void hear(String words) {
    line++;
    mailbox.accept(
        List.of(
            new Incoming(
                PERSON,
                run + "-" + line,
                clock.instant(),
                Locale.getDefault().toLanguageTag(),
                new Event.Said(new PersonText(words), false))));
  }
}
