package org.tideover.operator.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.domain.Secret;
import org.tideover.web.WebRequest;
import org.tideover.web.WebResponse;

/**
 * The operator's page: one page behind one token. It works without scripts and loads nothing from
 * elsewhere; whoever asks under another name than this machine's own is turned away, so that no
 * other site can reach it through a browser.
 */
public final class OperatorPage {
  private static final Logger LOG = LoggerFactory.getLogger(OperatorPage.class);

  private static final String SESSION = "tideover-session";
  private static final String VISIT = "tideover-visit";
  private static final String STAMP = "stamp";

  private final Lock lock;
  private final Sessions sessions;
  private final FormKey forms = new FormKey();
  private final Supplier<Upkeep> upkeep;
  private final String style;

  /**
   * A page that opens for this token.
   *
   * @param clock real time
   * @param upkeep what it shows, when it is asked for
   */
  public OperatorPage(Secret<String> token, InstantSource clock, Supplier<Upkeep> upkeep) {
    this.lock = new Lock(token, clock);
    this.sessions = new Sessions(clock);
    this.upkeep = upkeep;
    this.style = style();
  }

  /** The answer to a request for anything of the page. */
  public WebResponse answer(WebRequest request) throws IOException, WebRequest.TooLarge {
    return Frame.secured(OwnName.isAskedFor(request) ? route(request) : elsewhere());
  }

  private WebResponse route(WebRequest request) throws IOException, WebRequest.TooLarge {
    String open = Form.cookie(request, SESSION);
    boolean known = sessions.isOpen(open);
    return switch (request.method() + " " + request.path()) {
      case "GET /", "HEAD /" -> known ? figures(open) : to("/login");
      case "GET /login", "HEAD /login" -> known ? to("/") : login(request, 200, "");
      case "POST /login" -> tried(request);
      case "POST /logout" -> known ? left(request, open) : to("/login");
      case "GET /style.css", "HEAD /style.css" ->
          new WebResponse(200, "text/css; charset=utf-8", style, Map.of());
      default -> WebResponse.text(404, "There is nothing here.\n");
    };
  }

  private WebResponse figures(String session) {
    String stamp = forms.stamp(session);
    try {
      return WebResponse.html(200, new FiguresPage(upkeep.get(), stamp).html());
    } catch (RuntimeException fault) {
      LOG.error("The operator's page could not be counted ({}).", fault.getClass().getName());
      return WebResponse.html(503, Frame.sorry(stamp));
    }
  }

  private WebResponse login(WebRequest request, int status, String problem) {
    String known = Form.cookie(request, VISIT);
    String visit = known.isEmpty() ? sessions.name() : known;
    return WebResponse.html(status, LoginPage.html(forms.stamp(visit), problem))
        .with("Set-Cookie", cookie(VISIT, visit));
  }

  private WebResponse tried(WebRequest request) throws IOException, WebRequest.TooLarge {
    Map<String, String> fields = Form.fields(request);
    if (!isStamped(request, fields, Form.cookie(request, VISIT))) {
      return login(request, 403, "That form was too old, or not of this page. Please try again.");
    }
    return lock.opensFor(fields.getOrDefault("token", ""))
        ? to("/").with("Set-Cookie", cookie(SESSION, sessions.begin()))
        : wrong(request);
  }

  /** Whoever has the token is never held up by those who guess: it is too long to be guessed. */
  private WebResponse wrong(WebRequest request) {
    Duration wait = lock.wrong();
    if (!wait.isZero()) {
      return login(request, 429, "Too many wrong tries. Please wait a minute.")
          .with("Retry-After", String.valueOf(wait.toSeconds() + 1));
    }
    LOG.warn("Somebody tried to open the operator's page with a wrong token.");
    return login(
        request, 403, "That is not the token. It is what TIDEOVER_OPERATOR_TOKEN was set to.");
  }

  private WebResponse left(WebRequest request, String session)
      throws IOException, WebRequest.TooLarge {
    if (!isStamped(request, Form.fields(request), session)) {
      return WebResponse.text(403, "That form was not of this page.\n");
    }
    sessions.end(session);
    return to("/login").with("Set-Cookie", cookie(SESSION, "") + "; Max-Age=0");
  }

  private boolean isStamped(WebRequest request, Map<String, String> fields, String cookie) {
    return OwnName.isFromHere(request) && forms.fits(fields.getOrDefault(STAMP, ""), cookie);
  }

  private static WebResponse elsewhere() {
    return WebResponse.text(
        421, "The operator's page is only at 127.0.0.1 or localhost, such as by ssh -L.\n");
  }

  private static WebResponse to(String path) {
    return WebResponse.text(303, "").with("Location", path);
  }

  private static String cookie(String name, String value) {
    return name + "=" + value + "; Path=/; HttpOnly; SameSite=Strict";
  }

  private static String style() {
    try (InputStream in = OperatorPage.class.getResourceAsStream("style.css")) {
      if (in == null) {
        throw new IllegalStateException("The style of the operator's page is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
