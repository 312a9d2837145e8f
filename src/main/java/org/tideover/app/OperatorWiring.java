package org.tideover.app;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.tideover.channel.telegram.WayIn;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;
import org.tideover.operator.Alarm;
import org.tideover.operator.Checks;
import org.tideover.operator.Metrics;
import org.tideover.operator.OperatorServer;
import org.tideover.outbox.Delayer;
import org.tideover.outbox.Sender;
import org.tideover.outbox.Sender.Delivery.Delivered;
import org.tideover.outbox.Witness;

/** Opens the operator's port, where one is wanted. */
final class OperatorWiring implements AutoCloseable {
  private final Optional<OperatorServer> server;

  private OperatorWiring(Optional<OperatorServer> server) {
    this.server = server;
  }

  static OperatorWiring open(
      Optional<InetSocketAddress> address,
      Optional<Metrics> metrics,
      Program program,
      WayIn wayIn) {
    Checks checks =
        new Checks().with("database", program::storeTrouble).with("telegram", wayIn::trouble);
    return new OperatorWiring(
        address.flatMap(where ->
            metrics.map(counting ->
                Ports.taken(
                    "TIDEOVER_OPERATOR_PORT (or --operator-port)",
                    where,
                    () -> new OperatorServer(where, checks, counting)))));
  }

  /** The alarm for crisis replies that cannot be delivered; it rings past the outbox. */
  static Witness alarm(Optional<PersonId> chat, Sender sender, Delayer delayer) {
    return new Alarm(
        chat.map(where ->
            text -> sender.send(alarm(where, text), Optional.empty()) instanceof Delivered),
        delayer);
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
