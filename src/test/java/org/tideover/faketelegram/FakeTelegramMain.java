package org.tideover.faketelegram;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The fake Telegram as a program of its own: {@code --port 8081 --token 1:abc}. */
public final class FakeTelegramMain {
  private FakeTelegramMain() {}

  /** Runs until it is killed. Its first line on standard output is its address. */
  public static void main(String[] args) throws InterruptedException {
    List<String> given = List.of(args);
    int port = Integer.parseInt(option(given, "--port", "8081"));
    try (FakeTelegram telegram =
        FakeTelegram.start(port, option(given, "--token", FakeTelegram.TOKEN))) {
      System.out.println(telegram.url() + " token " + telegram.token());
      new CountDownLatch(1).await();
    }
  }

  private static String option(List<String> given, String name, String otherwise) {
    int at = given.indexOf(name);
    return at >= 0 && at + 1 < given.size() ? given.get(at + 1) : otherwise;
  }
}
