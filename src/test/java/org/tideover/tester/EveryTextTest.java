package org.tideover.tester;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tideover.channel.telegram.TelegramConnection;
import org.tideover.channel.telegram.TelegramSender;
import org.tideover.channel.telegram.TelegramSettings;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import org.tideover.domain.Act;
import org.tideover.domain.CopingSkill;
import org.tideover.domain.Country;
import org.tideover.domain.Lesson;
import org.tideover.domain.Movement;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Secret;
import org.tideover.domain.StepForm;
import org.tideover.faketelegram.FakePerson;
import org.tideover.faketelegram.FakeTelegram;
import org.tideover.outbox.Sender.Delivery;
import org.tideover.reply.Addressee;
import org.tideover.reply.Renderer;

/** Every text the bot can send, in every country, passes the strict fake of Telegram. */
class EveryTextTest {
  private static final List<String> US = List.of("US");
  private static final PersonId PERSON = new PersonId("telegram", "17");
  private static final Content CONTENT = Content.load(ContentSource.classPath());

  /** Sample values for what only a conversation knows. */
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("before", "8"),
          Map.entry("after", "5"),
          Map.entry("points", "3"),
          Map.entry("count", "12"),
          Map.entry("items", "• one"),
          Map.entry("model", "llama3.2"),
          Map.entry("host", "127.0.0.1:11434"),
          Map.entry("sentence", "It sounds like today was heavy."),
          Map.entry("days", "28"),
          Map.entry("weekdays", "1"),
          Map.entry("episodes", "12 episodes."),
          Map.entry("change", "8 → 5"),
          Map.entry("helped", "It fell most with a walk."),
          Map.entry("hours", "Most came between 18 and 21 o'clock."),
          Map.entry("moved", "4"),
          Map.entry("mood", "Mood: 3 of 5."),
          Map.entry("later", "4.1"),
          Map.entry("from", "18"),
          Map.entry("to", "21"),
          Map.entry("first", "2"),
          Map.entry("last", "4"),
          Map.entry("until", "Monday, 30 November"),
          Map.entry("since", "1 March 2026"),
          Map.entry("kept", "7"),
          Map.entry("pairs", "8 → 5, 7 → 6"),
          Map.entry("times", "3"),
          Map.entry("people", "3"),
          Map.entry("line", "Can you ring me?"),
          Map.entry("label", "my brother"),
          Map.entry("link", "https://t.me/TideoverBot?start=token"),
          Map.entry("operator", "the Harbour Street clinic"),
          Map.entry("zone", "New York"),
          Map.entry("country", "United States"),
          Map.entry("clock", "18:00"),
          Map.entry("check_in", "18:00"),
          Map.entry("how_often", "every second day"),
          Map.entry("body", "not asked yet"),
          Map.entry("quiet", "21:00–09:00"),
          Map.entry("pace", "at most once a day"),
          Map.entry("discreet", "off"),
          Map.entry("consent", "yes"),
          Map.entry("age", "18 or over"),
          Map.entry("paused", "2026-12-24 18:00"),
          Map.entry("plan", "after work I'll walk 10 minutes"),
          Map.entry("urge", "4"),
          Map.entry("kind", "suicide"),
          Map.entry("code", "1f2e3d4c5b"),
          Map.entry("day", "Tuesday"));

  private final Renderer renderer = new Renderer(CONTENT, new Random(1));

  @Test
  void everyTextArrives() {
    try (FakeTelegram telegram = FakeTelegram.start()) {
      FakePerson person = telegram.person(17);
      person.says("/start");
      TelegramSettings settings =
          new TelegramSettings(new Secret<>(telegram.token()), telegram.url());
      try (TelegramConnection connection = new TelegramConnection(settings)) {
        TelegramSender sender = new TelegramSender(connection);
        List<OutgoingMessage> messages = messages();
        assertThat(messages).hasSizeGreaterThan(500);
        for (OutgoingMessage message : messages) {
          assertThat(sender.send(message, Optional.empty()))
              .as(message.key())
              .isInstanceOf(Delivery.Delivered.class);
        }
        telegram.awaits(
            "all arrived",
            () -> person.replies().size() == messages.size(),
            Duration.ofSeconds(20));
      }
      assertThat(telegram.violations()).isEmpty();
    }
  }

  private List<OutgoingMessage> messages() {
    List<OutgoingMessage> messages = new ArrayList<>();
    for (String key : CONTENT.replyKeys()) {
      for (Act act : acts(key)) {
        for (String country : countries(key)) {
          messages.add(renderer.render(act, new Addressee(PERSON, country, "en")));
        }
      }
    }
    CONTENT.languages().forEach(language -> messages.addAll(messages(language)));
    return messages;
  }

  /** All that is translated, where the language is spoken and where it is not. */
  private List<OutgoingMessage> messages(String language) {
    List<OutgoingMessage> messages = new ArrayList<>();
    for (String key : CONTENT.replyKeys()) {
      boolean noted = CONTENT.says("note." + key, language);
      if ((CONTENT.says(key, language) || noted) && !key.startsWith("service.")) {
        for (Act act : acts(key)) {
          Act offering = act.offering("crisis:safe", "help:now", "country:INT");
          for (String country : someCountries(key)) {
            messages.add(
                renderer.render(
                    offering, new Addressee(PERSON, country, language, language, true)));
          }
        }
      }
    }
    assertThat(messages).hasSizeGreaterThan(200);
    return messages;
  }

  /** The reply with everything it may show. */
  private static List<Act> acts(String key) {
    String words = String.join("\n", CONTENT.reply(key));
    List<Act> acts = new ArrayList<>();
    if (words.contains("{do}")) {
      CONTENT.movements().forEach(movement -> acts.addAll(steps(key, movement)));
    } else if (words.contains("{steps}")) {
      for (CopingSkill skill : CONTENT.skills()) {
        acts.add(Act.say(key).showing(new Act.Subject.OfSkill(skill.id())));
      }
    } else if (words.contains("{title}")) {
      for (Lesson lesson : CONTENT.lessons()) {
        acts.add(Act.say(key).showing(new Act.Subject.OfLesson(lesson.id())));
      }
    } else if (words.contains("{name}")) {
      for (Movement movement : CONTENT.movements()) {
        acts.add(
            valued(Act.say(key)).showing(new Act.Subject.OfMovement(movement.id(), "why.new")));
      }
    } else {
      acts.add(valued(Act.say(key)));
    }
    return acts;
  }

  private static List<Act> steps(String key, Movement movement) {
    List<Act> acts = new ArrayList<>();
    for (int i = 0; i < movement.steps().size(); i++) {
      int seconds = movement.steps().get(i).seconds();
      for (StepForm form : StepForm.values()) {
        acts.add(Act.say(key).showing(new Act.Subject.OfStep(movement.id(), i, form, seconds)));
      }
    }
    return acts;
  }

  private static Act valued(Act act) {
    Act filled = act;
    for (Map.Entry<String, String> value : VALUES.entrySet()) {
      filled = filled.with(value.getKey(), value.getValue());
    }
    return filled;
  }

  private static List<String> countries(String key) {
    return namesLines(key) ? CONTENT.countries().stream().map(Country::code).toList() : US;
  }

  private static List<String> someCountries(String key) {
    return namesLines(key) ? List.of("US", "DE", "IR", "INT", "") : US;
  }

  private static boolean namesLines(String key) {
    return CONTENT.reply(key).stream()
        .anyMatch(words -> words.contains("{lines}") || words.contains("{emergency}"));
  }
}
