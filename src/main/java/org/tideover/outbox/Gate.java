package org.tideover.outbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.SentFile;

/** A way to people that looks at each message before it goes, and may hold it back. */
public abstract class Gate implements Sender {
  private final Sender way;

  /** A gate before a way. */
  protected Gate(Sender way) {
    this.way = way;
  }

  /**
   * What becomes of a message.
   *
   * @param sending sends it, with what belongs to it
   */
  protected abstract Delivery passing(OutgoingMessage message, Supplier<Delivery> sending);

  @Override
  public final Delivery send(OutgoingMessage message, Optional<String> earlier) {
    return passing(message, () -> way.send(message, earlier));
  }

  @Override
  public final Delivery send(
      OutgoingMessage message, Optional<String> earlier, Supplier<List<SentFile>> files) {
    return passing(message, () -> way.send(message, earlier, files));
  }

  @Override
  public final Delivery send(OutgoingMessage message, Optional<String> earlier, Picture picture) {
    return passing(message, () -> way.send(message, earlier, picture));
  }

  @Override
  public final boolean showsPictures() {
    return way.showsPictures();
  }

  @Override
  public final Delivery sweep(PersonId person, List<String> references) {
    return way.sweep(person, references);
  }
}
