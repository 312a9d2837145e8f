package org.tideover.app;

import java.util.ArrayList;
import java.util.List;
import org.tideover.content.ContentCheck;
import org.tideover.content.ContentSource;
import org.tideover.content.Problem;

/** What content must keep before anybody may be answered from it. */
final class ContentRules {
  private ContentRules() {}

  /** All problems, by file and line; none if it is fit for use. Needs no model. */
  static List<Problem> of(ContentSource source) {
    return new ArrayList<>(ContentCheck.of(source));
  }
}
