package org.tideover.app;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tideover.channel.telegram.WebhookSettings;
import org.tideover.domain.PersonId;
import org.tideover.domain.Secret;
import org.tideover.operator.Pager;
import org.tideover.outbox.Limits;

/**
 * How {@code serve} meets the network.
 *
 * @param limits how fast messages may leave
 * @param webhook how Telegram brings updates; empty where they are asked for
 * @param operator where health and figures are; empty for nowhere
 * @param pageToken what opens the operator's page; empty for no page
 * @param alarmChat the Telegram chat that is told when a crisis reply cannot be delivered
 * @param alarmUrl the address that is told the same by POST, and may hold a secret
 * @param onCallChat the Telegram chat of people on call
 * @param onCallUrl their address, which may hold a secret
 * @param hookKey what signs what is posted to both addresses; empty for no signature
 */
record ServeSettings(
    Limits limits,
    Optional<WebhookSettings> webhook,
    Optional<InetSocketAddress> operator,
    Optional<Secret<String>> pageToken,
    Optional<PersonId> alarmChat,
    Optional<Secret<URI>> alarmUrl,
    Optional<PersonId> onCallChat,
    Optional<Secret<URI>> onCallUrl,
    Optional<Secret<String>> hookKey) {
  private static final int SHORTEST_TOKEN = 16;
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost");

  /** What was given on the command line. */
  record Flags(
      Optional<String> messagesPerSecond,
      Optional<String> webhook,
      Optional<String> listen,
      Optional<String> operator) {
    static Flags none() {
      return new Flags(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /** Reads flags and environment; what is wrong is told by the reader. */
  static ServeSettings read(Settings.Reader reader, Flags flags) {
    Limits limits =
        Limits.telegram(
            reader.number(
                "--messages-per-second (or TIDEOVER_MESSAGES_PER_SECOND)",
                reader.value(flags.messagesPerSecond, "TIDEOVER_MESSAGES_PER_SECOND"),
                new Settings.Range(1, Limits.FASTEST, Limits.USUAL),
                "which Telegram allows everybody; more is for a bot that pays for broadcasts"));
    Optional<URI> url =
        reader.value(flags.webhook, "TIDEOVER_WEBHOOK").flatMap(text -> url(reader, text));
    Optional<InetSocketAddress> listen =
        address(
            reader, "TIDEOVER_LISTEN (or --listen)", reader.value(flags.listen, "TIDEOVER_LISTEN"));
    Optional<String> asked = reader.value(flags.operator, "TIDEOVER_OPERATOR_PORT");
    Optional<InetSocketAddress> operator =
        address(reader, "TIDEOVER_OPERATOR_PORT (or --operator-port)", asked);
    if (url.isPresent() && listen.isPresent() && listen.equals(operator)) {
      reader.problem(
          "TIDEOVER_LISTEN (or --listen) and TIDEOVER_OPERATOR_PORT (or --operator-port) are the same;"
              + " give each a port of its own");
    }
    if (listen.isPresent() && reader.value(flags.webhook, "TIDEOVER_WEBHOOK").isEmpty()) {
      reader.problem(
          "TIDEOVER_LISTEN (or --listen) is set, but TIDEOVER_WEBHOOK (or --webhook) is not; say at"
              + " which https address Telegram reaches it, or leave it out");
    }
    return new ServeSettings(
        limits,
        url.map(known -> new WebhookSettings(known, listen.orElseGet(ServeSettings::usual))),
        operator,
        token(reader, operator, asked),
        chat(reader, "TIDEOVER_ALARM_CHAT"),
        hook(reader, "TIDEOVER_ALARM_URL"),
        chat(reader, "TIDEOVER_ON_CALL_CHAT"),
        hook(reader, "TIDEOVER_ON_CALL_URL"),
        hookKey(reader));
  }

  /** Says on which ways the program can be met. */
  void announce() {
    webhook.ifPresent(way ->
        System.err.printf(
            "Telegram brings messages to %s; the proxy hands them on to %s:%d.%n",
            way.url(), way.listen().getHostString(), way.listen().getPort()));
    operator.ifPresent(where ->
        System.err.printf(
            "Health and figures: http://%s:%d/health, /ready and /metrics.%n",
            where.getHostString(), where.getPort()));
    pageToken
        .flatMap(token -> operator)
        .ifPresent(where ->
            System.err.printf(
                "The operator's page: http://%s:%d/%n", where.getHostString(), where.getPort()));
  }

  /** The page has no encryption of its own, so it stays on this machine. */
  private static Optional<Secret<String>> token(
      Settings.Reader reader, Optional<InetSocketAddress> operator, Optional<String> asked) {
    Optional<String> token =
        reader.value(Optional.empty(), "TIDEOVER_OPERATOR_TOKEN").map(String::strip);
    if (token.filter(text -> text.length() < SHORTEST_TOKEN).isPresent()) {
      reader.problem(
          "TIDEOVER_OPERATOR_TOKEN is shorter than %d characters; make one with: openssl rand -hex 24"
              .formatted(SHORTEST_TOKEN));
    }
    if (token.isPresent() && asked.isEmpty()) {
      reader.problem(
          "TIDEOVER_OPERATOR_TOKEN is set, but TIDEOVER_OPERATOR_PORT (or --operator-port) is not;"
              + " say on which port the operator's page is, such as 8089");
    }
    if (token.isPresent() && operator.filter(where -> !isLocal(where)).isPresent()) {
      reader.problem(
          "TIDEOVER_OPERATOR_TOKEN opens a page that stays on this machine, but"
              + " TIDEOVER_OPERATOR_PORT (or --operator-port) names another address; give the port"
              + " alone, and come to it by ssh -L, or leave the token out");
    }
    return token.map(Secret::new);
  }

  private static boolean isLocal(InetSocketAddress where) {
    return !where.isUnresolved() && where.getAddress().isLoopbackAddress();
  }

  private static Optional<URI> url(Settings.Reader reader, String text) {
    try {
      URI url = URI.create(text.strip());
      Optional<String> problem = WebhookSettings.problem(url);
      problem.ifPresent(wrong -> reader.problem("TIDEOVER_WEBHOOK (or --webhook): " + wrong));
      return problem.isPresent() ? Optional.empty() : Optional.of(url);
    } catch (IllegalArgumentException notAnAddress) {
      reader.problem(
          "TIDEOVER_WEBHOOK (or --webhook) is no address; one reads https://bot.example.org/telegram");
      return Optional.empty();
    }
  }

  private static Optional<InetSocketAddress> address(
      Settings.Reader reader, String setting, Optional<String> text) {
    Optional<InetSocketAddress> address = text.flatMap(ListenAddress::read);
    if (text.isPresent() && address.isEmpty()) {
      reader.problem(
          setting
              + " is "
              + text.get()
              + "; give a port such as 8088, or host:port such as 0.0.0.0:8088");
    }
    return address;
  }

  /** Who hears that a crisis reply was sent. */
  List<PersonId> onCall() {
    return Stream.concat(onCallChat.stream(), onCallUrl.stream().map(url -> Pager.PERSON)).toList();
  }

  private static Optional<PersonId> chat(Settings.Reader reader, String setting) {
    Optional<String> number = reader.value(Optional.empty(), setting).map(String::strip);
    if (number.filter(text -> !text.matches("-?\\d{1,18}")).isPresent()) {
      reader.problem(
          setting
              + " is no chat's number; one reads 123456789, or -100123456789 for a"
              + " group in which the bot is a member");
      return Optional.empty();
    }
    return number.map(text -> new PersonId("telegram", text));
  }

  /** In the clear only on this machine. */
  private static Optional<Secret<URI>> hook(Settings.Reader reader, String setting) {
    Optional<String> text = reader.value(Optional.empty(), setting).map(String::strip);
    Optional<URI> address = text.flatMap(ServeSettings::hook);
    if (text.isPresent() && address.isEmpty()) {
      reader.problem(
          setting
              + " is no https address, nor an http one of this machine, or names a user; one reads"
              + " https://pager.example.org/hook");
    }
    return address.map(Secret::new);
  }

  /** What stands before an @ only looks like a host. */
  private static Optional<URI> hook(String text) {
    try {
      URI address = URI.create(text);
      String host = Objects.requireNonNullElse(address.getHost(), "");
      boolean safe =
          "https".equalsIgnoreCase(address.getScheme())
              || "http".equalsIgnoreCase(address.getScheme()) && THIS_MACHINE.contains(host);
      return Optional.of(address)
          .filter(one -> safe && !host.isEmpty() && one.getRawUserInfo() == null);
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private static Optional<Secret<String>> hookKey(Settings.Reader reader) {
    List<Optional<String>> addresses =
        Stream.of("TIDEOVER_ALARM_URL", "TIDEOVER_ON_CALL_URL")
            .map(setting -> reader.value(Optional.empty(), setting))
            .toList();
    Optional<String> key = reader.value(Optional.empty(), "TIDEOVER_HOOK_KEY").map(String::strip);
    if (key.filter(text -> text.length() < SHORTEST_TOKEN).isPresent()) {
      reader.problem(
          "TIDEOVER_HOOK_KEY is shorter than %d characters; make one with: openssl rand -hex 24"
              .formatted(SHORTEST_TOKEN));
    }
    if (key.isPresent() && addresses.stream().allMatch(Optional::isEmpty)) {
      reader.problem(
          "TIDEOVER_HOOK_KEY signs what is posted, but neither TIDEOVER_ALARM_URL nor"
              + " TIDEOVER_ON_CALL_URL is set; set one, or leave it out");
    }
    return key.map(Secret::new);
  }

  private static InetSocketAddress usual() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), WebhookSettings.PORT);
  }
}
