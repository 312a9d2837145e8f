package org.tideover.outbox;

import java.util.List;
import java.util.Optional;
import org.tideover.domain.Extra;
import org.tideover.domain.PersonId;
import org.tideover.domain.SentFile;

/** Where the files of messages are made, at the moment when they are sent. */
@FunctionalInterface
public interface Gallery {
  /** The files of an extra, in order; none for one that brings none. */
  List<SentFile> files(PersonId person, Extra extra);

  /** The moving picture of a figure; empty if there is none, or none yet. */
  default Optional<Picture> picture(String figure) {
    return Optional.empty();
  }
}
