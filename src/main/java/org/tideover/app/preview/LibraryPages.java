package org.tideover.app.preview;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.tideover.content.Content;
import org.tideover.content.Problem;
import org.tideover.domain.Act;
import org.tideover.domain.Act.Subject;
import org.tideover.domain.CopingSkill;
import org.tideover.domain.Country;
import org.tideover.domain.Lesson;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.figure.Markup;
import org.tideover.reply.Addressee;
import org.tideover.reply.CountryNames;
import org.tideover.reply.Renderer;

/** The pages of skills, lessons and helplines, each with the message that people get. */
final class LibraryPages {
  private static final PersonId READER = new PersonId("preview", "1");

  private final Content content;
  private final Renderer renderer;
  private final List<Problem> due;

  /**
   * Of a content.
   *
   * @param due what stands in the way of serving people with the helplines as they are
   */
  LibraryPages(Content content, List<Problem> due) {
    this.content = content;
    this.renderer = new Renderer(content, new Random(1));
    this.due = due;
  }

  Page skills() {
    return new Page(
        "skills.html",
        "Skills without movement",
        "Shown when somebody cannot or does not want to move.",
        page -> content.skills().forEach(skill -> skill(page, skill)));
  }

  private void skill(Markup page, CopingSkill skill) {
    page.open("section", "id", skill.id());
    page.element("h2", skill.name());
    unreviewed(page, "en/skills/" + skill.id() + ".yaml");
    Act act =
        Act.say("skill.show")
            .showing(new Subject.OfSkill(skill.id()))
            .offering("skill:done", "skill:another");
    message(page, act, "US");
    page.close();
  }

  Page lessons() {
    return new Page(
        "lessons.html",
        "Lessons",
        "Why it may help, what is known, and what is not.",
        page -> content.lessons().forEach(lesson -> lesson(page, lesson)));
  }

  private void lesson(Markup page, Lesson lesson) {
    page.open("section", "id", lesson.id());
    page.element("h2", lesson.title());
    unreviewed(page, "en/lessons/" + lesson.id() + ".md");
    message(page, Act.say("lesson.show").showing(new Subject.OfLesson(lesson.id())), "US");
    page.close();
  }

  Page helplines() {
    return new Page(
        "helplines.html",
        "Helplines",
        "What /resources shows in each country. A line that was never verified must be called, or"
            + " its own page opened, before people rely on it.",
        page -> {
          page.open("nav", "class", "toc", "aria-label", "Countries");
          List<Country> sorted =
              content.countries().stream()
                  .sorted(Comparator.comparing(LibraryPages::order))
                  .toList();
          sorted.forEach(country -> page.element("a", name(country), "href", "#" + country.code()));
          page.close();
          sorted.forEach(country -> country(page, country));
        });
  }

  private void country(Markup page, Country country) {
    String file = "resources/" + country.code().toLowerCase(Locale.ROOT) + ".yaml";
    List<Problem> open = due.stream().filter(problem -> problem.file().equals(file)).toList();
    page.open("section", "id", country.code());
    page.element("h2", name(country));
    message(page, Act.say("resources"), country.code());
    if (!open.isEmpty()) {
      page.open("details", "class", "unreviewed");
      page.element("summary", open.size() + " lines to verify");
      page.open("ul");
      open.forEach(problem -> page.element("li", problem.advice()));
      page.close().close();
    }
    page.close();
  }

  /** By name, and everywhere else at the end. */
  private static String order(Country country) {
    return country.code().equals(Country.INTERNATIONAL) ? "~" : name(country);
  }

  private static String name(Country country) {
    return country.code().equals(Country.INTERNATIONAL)
        ? "Everywhere else"
        : CountryNames.of(country, Content.ENGLISH);
  }

  private void unreviewed(Markup page, String file) {
    if (content.unreviewed().contains(file)) {
      Page.unreviewed(page, file);
    }
  }

  private void message(Markup page, Act act, String country) {
    OutgoingMessage message = renderer.render(act, new Addressee(READER, country, "en-US"));
    page.open("div", "class", "chat");
    new Chat(new Drawn(Map.of()), "").ours(page, message);
    page.close();
  }
}
