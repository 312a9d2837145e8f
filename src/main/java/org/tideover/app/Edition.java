package org.tideover.app;

import java.util.function.Function;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import org.tideover.turn.Hearing;

/**
 * The content of one moment, and the understanding that is built from it. A turn keeps to one
 * edition from its first word to its last.
 *
 * @param source its files
 * @param content what is said and offered
 * @param hearing what is understood
 */
record Edition(ContentSource source, Content content, Hearing hearing) {
  /** What was built into the program; what is said and what is understood are read side by side. */
  static Edition builtIn() {
    ContentSource source = ContentSource.classPath();
    Beside<Hearing> hearing = Beside.begin("hearing", Ears::open);
    return new Edition(source, Content.load(source), hearing.get());
  }

  /** An edition of content that is fit for use. */
  static Edition of(ContentSource source, Function<ContentSource, Hearing> ears) {
    return new Edition(source, Content.load(source), ears.apply(source));
  }
}
