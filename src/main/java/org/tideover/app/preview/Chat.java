package org.tideover.app.preview;

import java.util.List;
import org.tideover.app.preview.Performance.Shown;
import org.tideover.domain.Button;
import org.tideover.domain.Extra;
import org.tideover.domain.OutgoingMessage;
import org.tideover.figure.Markup;

/**
 * A chat as a phone shows it: bubbles, pictures in them, buttons under them, and who speaks for
 * those who listen.
 *
 * @param pictures those that there are
 * @param up the way from the page to the site's folder
 */
record Chat(Drawn pictures, String up) {
  void write(Markup page, List<Shown> shown) {
    page.open("div", "class", "chat");
    for (Shown one : shown) {
      switch (one) {
        case Shown.Theirs theirs -> theirs(page, theirs);
        case Shown.Ours ours -> ours(page, ours.message());
        case Shown.Between between -> page.element("p", between.words(), "class", "between");
        case Shown.Missed missed -> page.element("p", missed.words(), "class", "missed");
      }
    }
    page.close();
  }

  private static void theirs(Markup page, Shown.Theirs theirs) {
    page.open("div", "class", theirs.tapped() ? "bubble theirs tapped" : "bubble theirs");
    page.element("span", theirs.tapped() ? "They tap: " : "They write: ", "class", "unseen");
    page.element("p", theirs.words(), "dir", "auto").close();
  }

  void ours(Markup page, OutgoingMessage message) {
    page.open("div", "class", "ours");
    page.open("div", "class", "bubble", "dir", "auto");
    page.element("span", "Tideover writes: ", "class", "unseen");
    if (message.extra().orElse(null) instanceof Extra.Moving moving) {
      pictures.write(page, moving.figure(), up);
    }
    for (String paragraph : message.text().split("\n\n+")) {
      page.element("p", paragraph);
    }
    page.close();
    for (List<Button> row : message.buttons()) {
      page.open("div", "class", "row");
      row.forEach(button -> page.element("span", button.label(), "class", "button"));
      page.close();
    }
    page.element("code", message.key(), "class", "key", "translate", "no").close();
  }
}
