package org.tideover.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tideover.channel.telegram.WayIn;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;
import org.tideover.operator.Alarm;
import org.tideover.operator.Checks;
import org.tideover.operator.Metrics;
import org.tideover.operator.OperatorServer;
import org.tideover.operator.WebhookBell;
import org.tideover.operator.page.OperatorPage;
import org.tideover.outbox.Delayer;
import org.tideover.outbox.Sender;
import org.tideover.outbox.Sender.Delivery.Delivered;

/** Opens the operator's port, where one is wanted. */
final class OperatorWiring implements AutoCloseable {
  private final Optional<OperatorServer> server;

  private OperatorWiring(Optional<OperatorServer> server) {
    this.server = server;
  }

  /** What must be well for this program, and what should be. */
  static Checks checks(Program program, WayIn wayIn) {
    return new Checks()
        .with("database", program::storeTrouble)
        .with("telegram", wayIn::trouble)
        .withHelpful("understanding", program::meaningTrouble);
  }

  static OperatorWiring open(
      ServeSettings serving, Optional<Metrics> metrics, PageWiring.Sources sources) {
    Optional<OperatorPage> page = serving.pageToken().map(token -> PageWiring.page(token, sources));
    return new OperatorWiring(
        serving
            .operator()
            .flatMap(where ->
                metrics.map(counting ->
                    Ports.taken(
                        "TIDEOVER_OPERATOR_PORT (or --operator-port)",
                        where,
                        () ->
                            new OperatorServer(
                                where,
                                sources.checks(),
                                counting,
                                page,
                                sources.program().desk())))));
  }

  /** The alarm of whoever runs it; it rings past the outbox. */
  static Alarm alarm(ServeSettings serving, Sender sender, Delayer delayer) {
    List<Predicate<String>> bells = new ArrayList<>();
    serving
        .alarmChat()
        .ifPresent(where ->
            bells.add(
                text -> sender.send(alarm(where, text), Optional.empty()) instanceof Delivered));
    serving
        .alarmUrl()
        .map(where -> new WebhookBell(where, serving.hookKey()))
        .ifPresent(bells::add);
    return new Alarm(bells, delayer);
  }

  private static OutgoingMessage alarm(PersonId chat, String text) {
    return new OutgoingMessage(
        chat,
        Priority.CRISIS,
        "operator.alarm",
        "⚠ " + text,
        List.of(),
        List.of(),
        "",
        false,
        Optional.empty());
  }

  void start() {
    server.ifPresent(OperatorServer::start);
  }

  @Override
  public void close() {
    server.ifPresent(OperatorServer::close);
  }
}
