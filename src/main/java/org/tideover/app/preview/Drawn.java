package org.tideover.app.preview;

import java.util.Map;
import org.tideover.figure.Markup;

/**
 * The pictures of the site's folder {@code figures}.
 *
 * @param shows what each shows, by its id
 */
record Drawn(Map<String, String> shows) {
  /** The picture with this id, if there is one; a still one for whoever wants nothing to move. */
  void write(Markup page, String id, String up) {
    String seen = shows.get(id);
    if (seen == null) {
      return;
    }
    String file = up + "figures/" + id;
    page.open("picture");
    page.empty("source", "srcset", file + ".png", "media", "(prefers-reduced-motion: reduce)");
    page.empty(
        "img",
        "src",
        file + ".gif",
        "alt",
        seen,
        "width",
        "440",
        "height",
        "330",
        "loading",
        "lazy");
    page.close();
  }
}
