package org.tideover.operator.page;

import org.tideover.figure.Markup;

/** The page that asks for the token. */
final class LoginPage {
  private LoginPage() {}

  /**
   * The page.
   *
   * @param problem what was wrong with the last try; empty for none
   */
  static String html(String stamp, String problem) {
    return Frame.html(
        problem.isEmpty() ? "Log in" : "Not logged in",
        bar -> {},
        page -> {
          page.open("div", "class", "login");
          page.element("h1", "Log in");
          form(page, stamp, problem);
          page.close();
        });
  }

  private static void form(Markup page, String stamp, String problem) {
    page.element(
        "p",
        "This page shows whoever runs the bot how it goes: counts of many people, no words and no"
            + " names.");
    if (!problem.isEmpty()) {
      page.element("p", problem, "class", "alarm", "role", "alert", "id", "problem");
    }
    page.open("form", "method", "post", "action", "/login");
    page.empty("input", "type", "hidden", "name", "stamp", "value", stamp);
    page.element("label", "Token", "for", "token");
    page.empty("input", token(problem));
    page.element(
        "p", "It is what TIDEOVER_OPERATOR_TOKEN was set to.", "class", "note", "id", "where");
    page.element("button", "Log in", "type", "submit", "class", "main");
    page.close();
  }

  private static String[] token(String problem) {
    String[] plain = {
      "type",
      "password",
      "id",
      "token",
      "name",
      "token",
      "required",
      "required",
      "autocomplete",
      "current-password",
      "spellcheck",
      "false",
      "aria-describedby",
      problem.isEmpty() ? "where" : "problem where",
      "aria-invalid",
      problem.isEmpty() ? "false" : "true"
    };
    return plain;
  }
}
