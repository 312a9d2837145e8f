package org.tideover.app.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.tideover.figure.Markup;

/** The report as one page that needs nothing else: no script, no font, no other file. */
public final class ReportHtml {
  private static final String STYLE = "report.css";

  private ReportHtml() {}

  /** The page. */
  public static String of(Report report) {
    Markup page = new Markup();
    page.open("html", "lang", "en");
    head(page);
    page.open("body").open("main");
    summary(page, report);
    new HtmlBars(report).write(page);
    new HtmlCurves(report).write(page);
    new HtmlCategories(report).write(page);
    notes(page);
    page.close().close().close();
    return "<!DOCTYPE html>\n" + page + "\n";
  }

  private static void head(Markup page) {
    page.open("head");
    page.empty("meta", "charset", "utf-8");
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.empty("meta", "name", "color-scheme", "content", "light dark");
    page.element("title", "Tideover: how well it understands");
    page.element("style", style());
    page.close();
  }

  private static String style() {
    try (InputStream in = ReportHtml.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException(STYLE + " is missing in the program: build again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(STYLE + " cannot be read: build again", e);
    }
  }

  private static void summary(Markup page, Report report) {
    int all = report.bars().size();
    int met = all - report.missed().size();
    page.element("h1", "How well Tideover understands");
    page.open("p", "class", "lead");
    page.element("strong", met + " of " + all + " bars met");
    page.text(", on " + report.sentences() + " sentences that other people wrote.");
    page.close();
    page.element(
        "p",
        report.facts().date()
            + " · "
            + report.facts().machine()
            + " · Tideover "
            + report.facts().version()
            + ". No sentence is in this page.",
        "class",
        "facts");
  }

  private static void notes(Markup page) {
    page.element("h2", "How it was counted");
    page.open("ul");
    for (String note : NOTES) {
      page.element("li", note);
    }
    page.close();
  }

  private static final String[] NOTES = {
    "Understood: what the command understand answers to the sentence alone.",
    "As first message: somebody new says the sentence, and the messages that answer it are counted."
        + " The whole program takes part, with a real database.",
    "In an urge talk: the same, after “I'm craving” and a rating of 7, while the question where"
        + " the person is stands open.",
    "A number to call is an emergency number or a helpline of the person's country, in the first"
        + " message that arrives. The people of these chats have their apps in American English.",
    "Present danger: active thoughts of suicide, an overdose, a medical alarm, a dangerous"
        + " withdrawal, danger to others. Abuse is not among it: what is told of it is not always"
        + " of today.",
    "Intervals are 95% intervals after Wilson. A figure from few lines has a wide one: read it"
        + " before you believe the figure.",
    "A bar is met when the share reaches it, even if the interval does not.",
  };
}
