package org.tideover.app.preview;

import java.util.List;
import org.tideover.app.preview.Performance.Shown;
import org.tideover.figure.Markup;

/** All conversations on one page, with the words that people really get. */
final class ConversationPage {
  /**
   * A conversation that was played.
   *
   * @param transcript as it is written
   * @param shown what the screen shows
   */
  record Played(Transcript transcript, List<Shown> shown) {
    boolean missed() {
      return !transcript.needsModel() && shown.stream().anyMatch(Shown.Missed.class::isInstance);
    }
  }

  private ConversationPage() {}

  static Page of(List<Played> all, Drawn pictures) {
    Chat chat = new Chat(pictures, "");
    long missed = all.stream().filter(Played::missed).count();
    return new Page(
        "conversations.html",
        "Conversations",
        all.size()
            + " conversations, played by the program with the words of this content."
            + missed(missed),
        page -> {
          page.open("details", "class", "find").element("summary", "Find a conversation");
          page.open("nav", "class", "toc", "aria-label", "Conversations");
          all.forEach(one ->
              page.element("a", title(one.transcript()), "href", "#" + one.transcript().name()));
          page.close().close();
          all.forEach(one -> conversation(page, one, chat));
        });
  }

  private static String missed(long missed) {
    return switch ((int) missed) {
      case 0 -> "";
      case 1 -> " One does not go as it is written.";
      default -> " " + missed + " do not go as they are written.";
    };
  }

  private static void conversation(Markup page, Played played, Chat chat) {
    Transcript transcript = played.transcript();
    page.open("section", "id", transcript.name(), "class", "conversation");
    page.element("h2", title(transcript));
    if (!transcript.about().isEmpty()) {
      page.element("p", transcript.about());
    }
    chat.write(page, played.shown());
    page.close();
  }

  /** {@code 01-first-craving} reads as First craving. */
  private static String title(Transcript transcript) {
    String words = transcript.name().replaceFirst("^[0-9]+-", "").replace('-', ' ');
    return words.isEmpty()
        ? transcript.name()
        : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
